import ArgumentParser
import CivicLinearAlgebra
import Foundation
import OnPrometFiles
import OnPrometReport

/// `onpromet doctor`: what is missing on this machine.
struct DoctorCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("doctor", CommandHelp.doctor(HelpLanguage.current))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var form: FormatOption

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let report = DoctorReport(Machine.parts(), language: surroundings.language)
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
    guard report.missing == 0 else { throw CommandFailure(.failed, report.verdict) }
  }
}
