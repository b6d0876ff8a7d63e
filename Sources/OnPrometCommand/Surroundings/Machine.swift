import CivicLinearAlgebra
import Foundation
import OnPrometFiles
import OnPrometReport

/// What this machine and this build offer.
enum Machine {
  /// Looks at everything the tool needs.
  static func parts() -> [MachinePart] {
    [linearAlgebra, csv, gzip, timeZones, store, server, hardware]
  }

  private static var linearAlgebra: MachinePart {
    let library = LinearAlgebraLibrary.loaded()
    let version = library.configuration.split(separator: " ").prefix(2).joined(separator: " ")
    return MachinePart(
      .linearAlgebra, library.kernel.isEmpty ? .missing : .present,
      detail: "\(version), \(library.kernel), \(library.threads) thread")
  }

  private static var csv: MachinePart {
    MachinePart(.csv, .present, detail: "libcsv \(FileLibraries.csvVersion)")
  }

  private static var gzip: MachinePart {
    MachinePart(.gzip, .present, detail: "zlib \(FileLibraries.gzipVersion)")
  }

  /// Two zones, one of which changes its clocks: without the database every zone is a stranger.
  private static var timeZones: MachinePart {
    let zones = ["Europe/Paris", "America/New_York"].map { TimeZone(identifier: $0) }
    let summer = Date(timeIntervalSince1970: 1_751_328_000)
    let works = zones[0]?.secondsFromGMT(for: summer) == 7_200 && zones[1]?.secondsFromGMT(for: summer) == -14_400
    return MachinePart(.timeZones, works ? .present : .missing, detail: works ? "Europe/Paris, America/New_York" : "")
  }

  private static var store: MachinePart {
    #if Store
      MachinePart(.store, .present)
    #else
      MachinePart(.store, .leftOut)
    #endif
  }

  private static var server: MachinePart {
    #if Server
      MachinePart(.server, .present)
    #else
      MachinePart(.server, .leftOut)
    #endif
  }

  private static var hardware: MachinePart {
    let process = ProcessInfo.processInfo
    let gigabytes = (Double(process.physicalMemory) / 1e9).rounded()
    return MachinePart(
      .hardware, .present, detail: "\(process.activeProcessorCount) × \(Self.architecture), \(Int(gigabytes)) GB")
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86-64"
    #elseif arch(arm64)
      "arm64"
    #else
      "–"
    #endif
  }
}
