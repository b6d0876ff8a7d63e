import CivicDomain
import CivicMobilization
import CivicRanking
import OnPrometFiles
import OnPrometReport

/// Answers citizens as they arrive: one line each, in order, in constant memory.
struct RecommendStream {
  let recommender: Recommender
  let report: RecommendReport
  let top: Int
  let order: RecommendationOrder
  let policy: ListPolicy
  let options: ReadingOptions

  private typealias Line = Result<CitizenLine, CitizenLine.Failure>

  /// Reads lines until the input ends.
  /// - Parameters:
  ///   - path: JSON Lines, each a citizen; `-` is standard input.
  ///   - output: Where the answers go.
  /// - Returns: How many lines could not be used.
  /// - Throws: A failure to read or to write.
  func run(from path: String, to output: ByteOutput) throws(StreamError) -> Int {
    var (read, errors) = (0, 0)
    do {
      var batches = LineBatches(try ByteInput(path: path))
      while let lines = try batches.next() {
        let parsed = lines.enumerated().compactMap { parse($1, number: read + $0 + 1) }
        read += lines.count
        for answer in answers(to: parsed) { try output.write(answer.text + "\n") }
        try output.flush()
        errors += parsed.count { if case .failure = $0 { true } else { false } }
      }
    } catch let error as InputError {
      throw .input(error)
    } catch let error as OutputError {
      throw .output(error)
    } catch {
      preconditionFailure("nothing else is thrown here")
    }
    return errors
  }

  /// Nil for a blank line, of which there is nothing to say.
  private func parse(_ line: ArraySlice<UInt8>, number: Int) -> Line? {
    guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { return nil }
    return Result { () throws(CitizenLine.Failure) in
      try CitizenLine(parsing: line, number: number, options: options) { recommender.board.number(of: $0) != nil }
    }
  }

  private func answers(to lines: [Line]) -> [JSONValue] {
    let candidates = lines.compactMap { line in try? line.get() }.map(candidate)
    var ranked = recommender.recommendations(
      for: candidates, top: top, by: order, policy: policy, workers: DataSet.workers)[...]
    return lines.map { line in
      switch line {
      case .success(let line): recommendations(of: line.citizen.id, ranked.popFirst() ?? [])
      case .failure(let failure): error(failure)
      }
    }
  }

  private func candidate(_ line: CitizenLine) -> Candidate {
    let situation =
      line.pledges.map { recommender.context.situation(pledges: $0) }
      ?? recommender.context.situation(of: line.citizen.id)
    return Candidate(citizen: line.citizen, situation: situation)
  }

  private func recommendations(of citizen: String, _ ranked: [Recommendation]) -> JSONValue {
    let names = report.columns.map(\.name)
    let rows = report.rows(for: citizen, ranked).map { row in
      JSONValue.object(
        zip(names, row).dropFirst().map { name, cell in JSONValue.Member(name, JSONValue(cell)) })
    }
    return .object([.init("citizen", .string(citizen)), .init("recommendations", .array(rows))])
  }

  private func error(_ failure: CitizenLine.Failure) -> JSONValue {
    .object([
      .init("citizen", failure.citizen.map { .string($0) } ?? .null),
      .init("error", .string(failure.problem.sentence(report.language))),
    ])
  }
}

/// Why a stream ended before its input did.
enum StreamError: Error {
  case input(InputError)
  case output(OutputError)
}
