import CivicDomain
import Foundation
import OnPrometFiles

/// Actions, slots and promises with all that exchange formats hold, and some that they do not.
enum ExchangeSample {
  static let now = Date(timeIntervalSince1970: 1_777_716_000)

  static func instant(_ text: String) -> Date? { ISOTime.instant(text, in: .gmt) }

  static func catalog() throws -> Catalog {
    let span = TimeSpan(start: instant("2026-05-16T07:00:00Z"), end: instant("2026-05-16T10:00:00Z"))
    let days = TimeSpan(
      start: instant("2026-06-12T22:00:00Z"), end: instant("2026-06-14T22:00:00Z"), clockIsKnown: false)
    let paris = TimeZone(identifier: "Europe/Paris")
    return Catalog(
      citizens: [try Citizen(id: "ann"), try Citizen(id: "b/ob é")],
      organizations: [
        try Organization(id: "rives", name: "Rives & Cie", kind: .association, website: "https://rives.example")
      ],
      actions: [
        try Action(
          id: "berges", title: "Nettoyer les berges, <trier> & rire; \\ ensemble — avec des gants solides",
          description: "Gants fournis.\nOn mange à midi.", organization: "rives", mode: "river-clean-up",
          themes: [Interest("water"), Interest("waste")], format: .onsite, span: span,
          location: Coordinate(latitude: 47.08, longitude: 2.4), area: "Valmont", minimum: 5, capacity: 12,
          requires: ["first-aid"], languages: ["fr"], minimumAge: 18, url: "https://rives.example/berges",
          timeZone: paris),
        try Action(
          id: "fete", title: "Fête du verger", mode: "march", themes: [Interest("food")], format: .hybrid, span: days,
          url: "https://rives.example/fete", timeZone: paris),
      ],
      slots: [
        try Slot(
          action: "berges", id: "tôt",
          span: TimeSpan(start: instant("2026-05-16T07:00:00Z"), end: instant("2026-05-16T08:30:00Z")),
          role: "Tri", capacity: 4)
      ],
      pledges: PledgeTable([
        try Pledge(
          citizen: "ann", action: "berges", slot: "tôt", pledgedAt: instant("2026-04-20T10:00:00Z"), status: .kept,
          attended: 1),
        try Pledge(citizen: "b/ob é", action: "berges", places: 2, status: .pledged, invitedBy: "ann"),
        try Pledge(citizen: "ann", action: "fete", status: .noShow),
        try Pledge(citizen: "b/ob é", action: "fete", status: .waiting),
      ]))
  }
}
