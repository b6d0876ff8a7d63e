import CivicDomain

/// The places of many actions as points of the unit sphere, in columns.
struct PlaceColumns: Sendable {
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  private(set) var z: [Double] = []

  /// The places of actions, in their order; those without one stand at the sphere's centre.
  init(of actions: [Action]) {
    for action in actions {
      let point = action.location?.unitVector ?? (x: 0, y: 0, z: 0)
      x.append(point.x)
      y.append(point.y)
      z.append(point.z)
    }
  }

  /// The squared chord between the place of an action and a point of the unit sphere.
  func squaredChord(_ position: Int, from point: (x: Double, y: Double, z: Double)) -> Double {
    let (x, y, z) = (point.x - x[position], point.y - y[position], point.z - z[position])
    return x * x + y * y + z * z
  }
}
