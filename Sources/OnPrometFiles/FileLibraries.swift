internal import CCSV
internal import CZlib

/// The libraries that read and write our files: facts for whoever diagnoses a machine.
package enum FileLibraries {
  /// The release of libcsv whose header this was built with.
  package static var csvVersion: String { "\(CSV_MAJOR).\(CSV_MINOR).\(CSV_RELEASE)" }

  /// The release of zlib that is loaded.
  package static var gzipVersion: String { zlibVersion().map { String(cString: $0) } ?? "" }
}
