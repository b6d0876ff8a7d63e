import CivicStatistics
import OnPrometFiles
import OnPrometReport
import Testing

@Suite("The summary of a mixed logistic regression")
struct MixedReportTests {
  /// Lesnoff et al. (2004), lme4's `cbpp`, by `glmer` with `use.hessian = FALSE`; z is their ratio, p R's `2 * pnorm(-abs(z))`.
  private let cattle = FittedMixedLogistic(
    coefficients: [-0.992332689828, -1.128672065943, -1.580313864489], intercept: -1.398532121724,
    standardErrors: [0.305385525489, 0.326049284284, 0.428795008178], interceptStandardError: 0.227890882048,
    effects: [
      RandomIntercept(
        name: "herd", deviation: 0.642261436716, modes: Array(repeating: 0, count: 15),
        variances: Array(repeating: 0.1, count: 15))
    ], rowCount: 56,
    summary: FitSummary(
      optimizer: .averageInformation, iterations: 6, converged: true, logLikelihood: -92.0262818715, gradientNorm: 0))

  @Test("Fixed effects have z and p of Wald's test, factors variance, deviation and number of groups")
  func values() throws {
    let table = MixedReport(cattle, features: ["period 2", "period 3", "period 4"]).table
    let z = [-6.136849834, -3.249442449, -3.461660922, -3.685476357]
    let p = [8.417388187e-10, 1.156314731e-03, 5.368530653e-04, 2.282752744e-04]
    #expect(table.rows.count == 6)
    for (row, (z, p)) in zip(table.rows, zip(z, p)) {
      #expect(abs((number(row[4]) ?? 0) - z) < 1e-8 && abs((number(row[5]) ?? 0) / p - 1) < 1e-6)
    }
    #expect(table.rows[0][1] == .text("intercept") && table.rows[3][1] == .text("period 4"))
    let factor = table.rows[4]
    #expect(abs((number(factor[6]) ?? 0) - 0.4124997) < 1e-6 && factor[8] == .integer(15) && factor[2] == .missing)
  }

  @Test("People read it as a table")
  func text() throws {
    let output = ByteOutput()
    let report = MixedReport(cattle, features: ["period 2", "period 3", "period 4"]).table
    _ = try ReportWriter.write(report, format: .table, language: .en, to: output)
    #expect(
      String(decoding: output.bytes, as: UTF8.self) == """
        effect  term            estimate  standard error       z         p  variance  deviation  groups
        ──────  ──────────────  ────────  ──────────────  ──────  ────────  ────────  ─────────  ──────
        fixed   intercept        -1.3985          0.2279  -6.137  8.42e-10         –          –       –
        fixed   period 2         -0.9923          0.3054  -3.249    0.0012         –          –       –
        fixed   period 3         -1.1287          0.3260  -3.462    0.0005         –          –       –
        fixed   period 4         -1.5803          0.4288  -3.685    0.0002         –          –       –
        random  herd                   –               –       –         –    0.4125     0.6423      15
        fit     log-likelihood  -92.0263               –       –         –         –          –       –

        rows: 56
        log likelihood: -92
        iterations: 6

        """)
  }

  @Test("A model without intercept has no row for it")
  func withoutIntercept() {
    let model = FittedMixedLogistic(
      coefficients: [1], intercept: 0, standardErrors: [0.5], interceptStandardError: nil, effects: cattle.effects,
      rowCount: 10, summary: cattle.summary)
    #expect(
      MixedReport(model, features: ["x"]).table.rows.map { $0[1] } == [
        .text("x"), .text("herd"), .text("log-likelihood"),
      ])
  }

  private func number(_ cell: Cell) -> Double? {
    if case .number(let value) = cell { value } else { nil }
  }
}
