// swift-tools-version: 6.1
import PackageDescription

// Data flows one way: files or store → domain values → fit → rank, forecast → report.
// The targets stand in the order in which they may import each other, so the compiler holds the arrows.

let package = Package(
  name: "on-promet",
  products: [
    .library(name: "OnPromet", targets: ["OnPromet"]),
    .library(name: "OnPrometFiles", targets: ["OnPrometFiles"]),
    .executable(name: "onpromet", targets: ["OnPrometTool"]),
    .executable(name: "onpromet-benchmark", targets: ["OnPrometBenchmarkTool"]),
  ],
  traits: [
    .trait(name: "Store", description: "What citizens promise, kept in an SQLite file (GRDB)"),
    .trait(name: "Server", description: "The web service (Hummingbird) on that file", enabledTraits: ["Store"]),
    .default(enabledTraits: ["Store", "Server"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ],
  targets: [
    // MARK: System libraries: a module map and a shim, nothing else
    .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(name: "CLAPACKE", pkgConfig: "lapacke", providers: [.apt(["liblapacke-dev"])]),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMalloc"),

    // MARK: The core: no I/O, no clock, no global state
    .target(name: "CivicLinearAlgebra", dependencies: ["COpenBLAS", "CLAPACKE"]),
    .target(name: "CivicStatistics", dependencies: ["CivicLinearAlgebra"]),
    .target(name: "CivicDomain"),
    .target(name: "CivicLeverage", dependencies: ["CivicStatistics", "CivicDomain"]),
    .target(name: "CivicTurnout", dependencies: ["CivicLinearAlgebra", "CivicStatistics", "CivicDomain"]),
    .target(name: "CivicRanking", dependencies: ["CivicLinearAlgebra", "CivicStatistics", "CivicDomain"]),
    .target(name: "CivicEvaluation", dependencies: ["CivicStatistics"]),
    .target(
      name: "CivicMobilization", dependencies: ["CivicLeverage", "CivicTurnout", "CivicRanking", "CivicEvaluation"]),
    .target(name: "OnPromet", dependencies: ["CivicMobilization"]),
    .target(name: "CivicSimulation", dependencies: ["CivicStatistics", "CivicDomain"]),

    // MARK: Reports and adapters: they hold no statistics
    .target(name: "OnPrometReport", dependencies: ["OnPromet", "CivicSimulation"]),
    .target(name: "OnPrometFiles", dependencies: ["OnPrometReport", "CCSV", "CZlib"]),
    .target(
      name: "OnPrometStore",
      dependencies: [
        "OnPrometFiles", .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Store"])),
        .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["Store"])),
      ]),
    .target(
      name: "OnPrometServer",
      dependencies: [
        "OnPrometReport", "OnPrometFiles", "OnPrometStore",
        .target(name: "CMalloc", condition: .when(platforms: [.linux])),
        .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Server"])),
        .product(name: "Mustache", package: "swift-mustache", condition: .when(traits: ["Server"])),
        .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["Server"])),
        .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Server"])),
        .product(name: "CoreMetrics", package: "swift-metrics", condition: .when(traits: ["Server"])),
        .product(name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Server"])),
        .product(name: "Configuration", package: "swift-configuration", condition: .when(traits: ["Server"])),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: .when(traits: ["Server"])),
        .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["Server"])),
      ]),
    .target(
      name: "OnPrometCommand",
      dependencies: [
        "OnPrometReport", "OnPrometFiles", "CivicLinearAlgebra", "CivicSimulation",
        .target(name: "OnPrometStore", condition: .when(traits: ["Store"])),
        .target(name: "OnPrometServer", condition: .when(traits: ["Server"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "OnPrometTool", dependencies: ["OnPrometCommand"]),

    // MARK: Benchmarks
    .target(
      name: "OnPrometBenchmark",
      dependencies: [
        "OnPrometFiles", "CivicSimulation", "CivicEvaluation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/OnPrometBenchmark"),
    .executableTarget(
      name: "OnPrometBenchmarkTool", dependencies: ["OnPrometBenchmark"], path: "Benchmarks/OnPrometBenchmarkTool"),
    .executableTarget(
      name: "BareServer",
      dependencies: [.product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Server"]))],
      path: "Benchmarks/BareServer"),

    // MARK: Tests
    .testTarget(name: "CivicLinearAlgebraTests", dependencies: ["CivicLinearAlgebra"]),
    .testTarget(name: "CivicStatisticsTests", dependencies: ["CivicStatistics"]),
    .testTarget(name: "CivicDomainTests", dependencies: ["CivicDomain"]),
    .testTarget(name: "CivicLeverageTests", dependencies: ["CivicLeverage"]),
    .testTarget(name: "CivicTurnoutTests", dependencies: ["CivicTurnout", "CivicLinearAlgebra"]),
    .testTarget(name: "CivicRankingTests", dependencies: ["CivicRanking"]),
    .testTarget(name: "CivicEvaluationTests", dependencies: ["CivicEvaluation"]),
    .testTarget(name: "CivicMobilizationTests", dependencies: ["CivicMobilization"]),
    .testTarget(name: "CivicSimulationTests", dependencies: ["CivicSimulation", "CivicRanking"]),
    .testTarget(name: "OnPrometReportTests", dependencies: ["OnPrometReport"]),
    .testTarget(name: "OnPrometFilesTests", dependencies: ["OnPrometFiles"], exclude: ["Archives"]),
    .executableTarget(name: "StoreWriter", dependencies: ["OnPrometStore"], path: "Tests/StoreWriter"),
    .testTarget(
      name: "OnPrometStoreTests",
      dependencies: [
        "OnPrometStore", "StoreWriter",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Store"])),
      ]),
    .testTarget(
      name: "OnPrometServerTests",
      dependencies: [
        "OnPrometServer", "OnPrometStore",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Server"])),
        .product(name: "CoreMetrics", package: "swift-metrics", condition: .when(traits: ["Server"])),
        .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Server"])),
        .product(name: "HummingbirdTesting", package: "hummingbird", condition: .when(traits: ["Server"])),
      ], exclude: ["Pages/Golden"]),
    .testTarget(
      name: "OnPrometCommandTests",
      dependencies: [
        "OnPrometCommand", "OnPrometTool",
        .product(name: "HummingbirdTesting", package: "hummingbird", condition: .when(traits: ["Server"])),
      ], exclude: ["Snapshots", "Models"]),
    .testTarget(
      name: "OnPrometBenchmarkTests",
      dependencies: [
        "OnPrometBenchmark", "OnPrometBenchmarkTool",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
