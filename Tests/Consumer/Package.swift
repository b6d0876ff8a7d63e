// swift-tools-version: 6.1
import PackageDescription

// A service that links the library alone: it must resolve neither SQLite nor the HTTP stack.

let package = Package(
  name: "consumer",
  dependencies: [
    .package(name: "on-promet", path: "../..", traits: [])
  ],
  targets: [
    .executableTarget(name: "Consumer", dependencies: [.product(name: "OnPromet", package: "on-promet")])
  ],
  swiftLanguageModes: [.v6]
)
