#if Store
  import CivicDomain
  import Foundation
  import OnPrometStore

  // Promises in a loop until somebody kills it, and says so after each promise that was acknowledged: `StoreWriter FILE PREFIX`.
  let store = try Store.open(CommandLine.arguments[1])
  for number in 0... {
    let pledge = try store.change(at: Date(timeIntervalSince1970: 1_301_745_600)) { transaction in
      let citizen = try transaction.insert(Citizen(id: "\(CommandLine.arguments[2])-\(number)"))
      return try transaction.pledge(Pledge(citizen: citizen.record.id, action: "planting"))
    }
    try FileHandle.standardOutput.write(contentsOf: Data((pledge.id.text + "\n").utf8))
  }
#endif
