/// The last few steps of a minimization and how the gradient changed along them, from which L-BFGS builds its direction.
struct CurvatureHistory {
  private let capacity: Int
  private var steps: [[Double]] = []
  private var changes: [[Double]] = []
  private var products: [Double] = []

  init(capacity: Int) { self.capacity = capacity }

  var isEmpty: Bool { steps.isEmpty }

  /// Remembers a step and the gradient's change along it, unless they show no positive curvature.
  mutating func append(step: [Double], gradientChange: [Double]) {
    let product = dot(step, gradientChange)
    guard product > Double.ulpOfOne * dot(gradientChange, gradientChange) else { return }
    if steps.count == capacity {
      steps.removeFirst()
      changes.removeFirst()
      products.removeFirst()
    }
    steps.append(step)
    changes.append(gradientChange)
    products.append(product)
  }

  /// Minus the approximate inverse Hessian times the gradient, by the two-loop recursion (Nocedal 1980).
  func direction(for gradient: [Double]) -> [Double] {
    var direction = gradient.map { -$0 }
    var factors = [Double](repeating: 0, count: steps.count)
    for k in steps.indices.reversed() {
      factors[k] = dot(steps[k], direction) / products[k]
      add(-factors[k], changes[k], to: &direction)
    }
    if let product = products.last, let change = changes.last {
      let scale = product / dot(change, change)
      for i in direction.indices { direction[i] *= scale }
    }
    for k in steps.indices {
      add(factors[k] - dot(changes[k], direction) / products[k], steps[k], to: &direction)
    }
    return direction
  }

  private func add(_ factor: Double, _ vector: [Double], to sum: inout [Double]) {
    for i in sum.indices { sum[i] += factor * vector[i] }
  }
}
