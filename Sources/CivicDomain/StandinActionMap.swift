// Delete this file when the real ActionMap and Format land (Action+Hours.swift needs mode(_:)?.usualHours and unknownModeHours).
public enum Format: String, Sendable, CaseIterable, Codable, Hashable { case onsite, remote, hybrid }
public struct ActionMap: Sendable {
  public struct Mode: Sendable { public var usualHours: Double }
  public var unknownModeHours: Double { 2 }
  public func mode(_ code: String) -> Mode? { nil }
}
