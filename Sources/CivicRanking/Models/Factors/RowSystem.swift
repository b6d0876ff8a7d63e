import CivicLinearAlgebra

/// The normal equations of one row, A = B + αGᵀG and b = (1 + α)Gᵀ1, without A ever being formed.
struct RowSystem {
  /// B, VᵀV + λI.
  let base: MatrixView<Float>
  /// G, the vectors of what the row chose.
  let chosen: MatrixView<Float>
  /// α.
  let confidence: Float
  /// Room for one number for each choice.
  let products: UnsafeMutableBufferPointer<Float>

  /// Takes steps of conjugate gradients towards A⁻¹b.
  ///
  /// - Parameters:
  ///   - solution: Where to start; receives where the steps lead.
  ///   - steps: How many steps; fewer are taken once the residual vanishes.
  ///   - residual: Room for f numbers.
  ///   - direction: Room for f numbers.
  ///   - image: Room for f numbers.
  func approach(
    _ solution: UnsafeMutableBufferPointer<Float>, steps: Int, residual: UnsafeMutableBufferPointer<Float>,
    direction: UnsafeMutableBufferPointer<Float>, image: UnsafeMutableBufferPointer<Float>
  ) {
    // b − A·x = Gᵀ((1 + α)1 − αG·x) − B·x, so that one pass over G gives both.
    multiplyChosen(by: solution) { 1 + confidence - confidence * $0 }
    chosen.multiply(.transposed, by: products.baseAddress, into: residual.baseAddress)
    base.multiply(alpha: -1, by: solution.baseAddress, beta: 1, into: residual.baseAddress)
    _ = direction.update(fromContentsOf: residual)
    var square = dot(residual, residual)
    let negligible = square * 1e-12
    for step in 1...steps {
      guard square > negligible else { return }
      multiplyChosen(by: direction) { confidence * $0 }
      base.multiply(by: direction.baseAddress, into: image.baseAddress)
      chosen.multiply(.transposed, by: products.baseAddress, beta: 1, into: image.baseAddress)
      let length = square / dot(direction, image)
      add(length, times: direction, to: solution)
      guard step < steps else { return }
      add(-length, times: image, to: residual)
      let next = dot(residual, residual)
      let ratio = next / square
      for i in direction.indices { direction[i] = residual[i] + ratio * direction[i] }
      square = next
    }
  }

  /// G·x, each product transformed.
  private func multiplyChosen(by vector: UnsafeMutableBufferPointer<Float>, _ transform: (Float) -> Float) {
    chosen.multiply(by: vector.baseAddress, into: products.baseAddress)
    for i in 0..<chosen.rows { products[i] = transform(products[i]) }
  }
}

private func add(
  _ factor: Float, times x: UnsafeMutableBufferPointer<Float>, to y: UnsafeMutableBufferPointer<Float>
) {
  for i in y.indices { y[i] += factor * x[i] }
}

/// Σxy in eight sums side by side, which the processor adds up at once.
private func dot(_ x: UnsafeMutableBufferPointer<Float>, _ y: UnsafeMutableBufferPointer<Float>) -> Float {
  var sums = SIMD8<Float>.zero
  let whole = x.count / 8 * 8
  for start in stride(from: 0, to: whole, by: 8) {
    for lane in 0..<8 { sums[lane] += x[start + lane] * y[start + lane] }
  }
  return (whole..<x.count).reduce(sums.sum()) { $0 + x[$1] * y[$1] }
}
