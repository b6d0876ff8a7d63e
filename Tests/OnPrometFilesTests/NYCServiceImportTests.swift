import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

struct NYCServiceImportTests {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../datasets/nyc_service/opportunities.csv.gz").standardizedFileURL.path

  /// Read once for all tests.
  static let read = Result { try NYCServiceImport(ByteInput(path: path)) }

  let listing: NYCServiceImport
  let actions: [String: Action]

  init() throws {
    listing = try Self.read.get()
    actions = Dictionary(uniqueKeysWithValues: listing.catalog.actions.map { ($0.id, $0) })
  }

  @Test func everyOpportunityIsAnAction() {
    #expect(listing.catalog.actions.count == 665)
    #expect(listing.catalog.organizations.count == 261)
    #expect(listing.problems.isEmpty && listing.skippedRows == 0)
    #expect(listing.catalog.actions.count { $0.location != nil } == 383)
    #expect(listing.catalog.actions.count { $0.minimumAge == 55 } == 18)
  }

  @Test func nothingIsInventedThatTheListingDoesNotSay() {
    for action in listing.catalog.actions {
      #expect(action.minimum == nil && action.capacity == nil && action.pledgeLimit == nil && action.hours == nil)
      #expect(!action.span.clockIsKnown && action.status == nil && action.impact == nil)
    }
  }

  @Test func oneActionIsAsTheListingHasIt() throws {
    let action = try #require(actions["5780"])
    #expect(action.title == "Math Tutor")
    #expect(action.description == "Tutors wanted to help students in grades 3-5 learn basic math skills.")
    #expect(action.organization == "52858" && action.target == 20)
    #expect(listing.catalog.organizations.contains { $0.id == "52858" && $0.name == "Mosaic Preparatory Academy" })
    #expect(action.mode == "tutoring" && action.themes.map(\.code) == ["education"])
    // Midnight in New York is 04:00 UTC in summer; the end is the midnight after the last day.
    #expect(action.span.start == ISOTime.instant("2011-09-24T04:00Z", in: .gmt))
    #expect(action.span.end == ISOTime.instant("2012-06-24T04:00Z", in: .gmt))
  }

  @Test func modesAndThemesAreOfTheMap() {
    let map = ActionMap.standard
    for action in listing.catalog.actions {
      if let mode = action.mode { #expect(map.mode(mode) != nil, "\(mode)") }
      for theme in action.themes { #expect(map.theme(theme.code) != nil, "\(theme.code)") }
    }
    #expect(Set(listing.catalog.actions.compactMap(\.mode)).count >= 40)
    let found = listing.derivation.fromTitle + listing.derivation.fromSummary
    #expect(found + listing.derivation.none == 665)
    #expect(Double(found) >= 0.95 * 665)
  }

  @Test(arguments: [
    ("Beach Clean Up", "beach-clean-up"), ("Be a Driver and Make a Difference - 55+ Only", "driving"),
    ("NYC Hemophilia Walk 2011", "charity-walk"), ("Soup Kitchen Cook", "solidarity-kitchen"),
    ("Help Clean Up after Hurricane Irene in Brooklyn", "disaster-relief"), ("French Translator", "translation"),
    ("Friendly Visiting - Visit Homebound Seniors", "senior-visits"), ("Grant Writer", "grant-writing"),
    ("Poll Workers and Interperters Needed!", "poll-worker"), ("Brooklyn Stop 'N' Swap", "clothes-swap"),
    ("Website Design for Professionals", "web-design"), ("Food Pantry Volunteers", "food-distribution"),
    ("2011 Dumbo Arts Festival", "festival"), ("Painting Instructor for JASA's HES Senior Center", "teaching"),
  ])
  func titlesTellTheMode(_ title: String, _ mode: String) throws {
    let action = try #require(listing.catalog.actions.first { $0.title == title })
    #expect(action.mode == mode)
  }
}
