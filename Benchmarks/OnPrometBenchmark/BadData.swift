/// Data that cannot be used, told in one sentence.
struct BadData: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
