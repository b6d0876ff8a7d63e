import Foundation

/// Text that is not JSON, or not clearly so.
public struct JSONError: Error, Sendable, Hashable {
  /// What is wrong, as the reader says it.
  public let reason: String
  /// The name that an object gives twice, where that is what is wrong.
  public var repeatedName: String?
}

extension JSONValue {
  /// Reads JSON text (RFC 8259): one value, with nothing after it; the members of objects come in the order of their names.
  /// - Parameter bytes: UTF-8.
  /// - Throws: ``JSONError`` for anything else, and for an object that gives a name twice.
  public init(parsing bytes: some Collection<UInt8>) throws(JSONError) {
    try self.init(decoding: bytes)
    if let name = JSONNames.repeated(in: bytes) {
      throw JSONError(reason: "\(name) comes twice", repeatedName: name)
    }
  }

  /// Reads JSON text; of members with one name, any one.
  init(decoding bytes: some Collection<UInt8>) throws(JSONError) {
    let data = Data(bytes)
    do {
      self = try JSONDecoder().decode(JSONValue.self, from: data)
    } catch {
      throw JSONError(reason: Self.flaw(of: data) ?? "\(error)")
    }
  }

  /// Where and why the text is no JSON: the decoder does not say, Foundation's older reader does.
  private static func flaw(of data: Data) -> String? {
    do {
      _ = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
      return nil
    } catch {
      return (error as NSError).userInfo["NSDebugDescription"] as? String
    }
  }
}

extension JSONValue: Decodable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads a value of any kind; what rows hold most comes first, since each wrong guess costs an error.
  public init(from decoder: any Decoder) throws {
    if let single = try decoder.singleValueContainer().singleValue {
      self = single
    } else if var values = try? decoder.unkeyedContainer() {
      var array: [JSONValue] = []
      while !values.isAtEnd { array.append(try values.decode(JSONValue.self)) }
      self = .array(array)
    } else {
      let members = try decoder.container(keyedBy: Name.self)
      let names = members.allKeys.sorted { $0.stringValue < $1.stringValue }
      self = .object(try names.map { Member($0.stringValue, try members.decode(JSONValue.self, forKey: $0)) })
    }
  }
}

extension SingleValueDecodingContainer {
  /// The value where it is neither a list nor an object.
  fileprivate var singleValue: JSONValue? {
    if decodeNil() { return .null }
    if let string = try? decode(String.self) { return .string(string) }
    if let integer = try? decode(Int.self) { return .integer(integer) }
    if let number = try? decode(Double.self) { return .number(number) }
    return (try? decode(Bool.self)).map { .boolean($0) }
  }
}
