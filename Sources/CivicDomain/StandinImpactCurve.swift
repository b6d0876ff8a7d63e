// Delete this file when the real ImpactCurve lands.
public struct ImpactCurve: Sendable, Hashable {}
