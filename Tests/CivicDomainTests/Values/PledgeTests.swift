import CivicDomain
import Testing

@Suite struct PledgeTests {
  @Test(arguments: [
    (Pledge.Status.pledged, true), (.waiting, false), (.cancelled, false), (.kept, true), (.noShow, true),
    (.unknown, true),
  ])
  func onlySomeHoldPlaces(status: Pledge.Status, holdsPlaces: Bool) {
    #expect(status.holdsPlaces == holdsPlaces)
  }

  @Test(
    arguments: [
      (Pledge.Status.kept, nil, 3), (.kept, 2, 2), (.noShow, nil, 0), (.noShow, 1, 1), (.unknown, nil, nil),
      (.pledged, nil, nil), (.cancelled, nil, nil), (.waiting, nil, nil),
    ] as [(Pledge.Status, Int?, Int?)])
  func attendanceIsKnownWhenSomebodyTickedTheList(status: Pledge.Status, attended: Int?, expected: Int?) throws {
    let pledge = try Pledge(citizen: "ana", action: "beach", places: 3, status: status, attended: attended)
    #expect(pledge.knownAttendance == expected)
    #expect(PledgeTable([pledge]).knownAttendance(row: 0).map(Int.init) == expected)
  }

  @Test(
    arguments: [("citizen", "", 1, nil), ("places", "ana", 0, nil), ("attended", "ana", 2, 3)]
      as [(String, String, Int, Int?)])
  func refusalsNameTheField(field: String, citizen: String, places: Int, attended: Int?) {
    let error = #expect(throws: FieldError.self) {
      try Pledge(citizen: citizen, action: "beach", places: places, attended: attended)
    }
    #expect(error?.field == field)
  }
}
