#if Server
  import CivicDomain
  import OnPrometFiles
  import OnPrometStore

  /// The routes of the tables that people keep: organizations and their supporters, campaigns, actions and their slots, citizens.
  struct CatalogRoutes: Sendable {
    let parts: ServiceParts

    var routes: [Route] {
      citizens.routes + organizations.routes + supporters.routes + campaigns.routes + actions.routes + slots.routes
    }

    /// People see and change themselves; nobody lists them.
    private var citizens: RecordResource<Citizen> {
      let herself = AccessRule.only(.scoped(.citizen, parameter: "id"))
      return RecordResource(
        parts: parts, name: "Citizen", list: "/v1/citizens", item: "/v1/citizens/{id}", places: ["id": "id"],
        rules: .init(
          list: .administrators, read: herself, create: .administrators, change: herself, delete: herself),
        filters: ["organization", "area"])
    }

    private var organizations: RecordResource<Organization> {
      RecordResource(
        parts: parts, name: "Organization", list: "/v1/organizations", item: "/v1/organizations/{id}",
        places: ["id": "id"],
        rules: .init(
          list: .anyToken, read: .anyToken, create: .administrators,
          change: .only(.scoped(.organizer, parameter: "id")), delete: .administrators),
        filters: ["kind"])
    }

    /// Who supports an organization says so herself; its organizer sees who does.
    private var supporters: RecordResource<Supporter> {
      let concerned = AccessRule.only(
        .scoped(.organizer, parameter: "id"), .scoped(.citizen, parameter: "citizen"))
      return RecordResource(
        parts: parts, name: "Supporter", list: "/v1/organizations/{id}/supporters",
        item: "/v1/organizations/{id}/supporters/{citizen}", places: ["organization": "id", "citizen": "citizen"],
        rules: .init(
          list: .only(.scoped(.organizer, parameter: "id")), read: concerned, create: .only(.any(.citizen)),
          change: .only(.scoped(.citizen, parameter: "citizen")), delete: concerned),
        parent: { transaction, id in _ = try transaction.read(Organization.self, id) },
        defaults: { call in call.scope(of: .citizen, as: "citizen") },
        admits: { supporter, access in access?.role == .admin || supporter.citizen == access?.scope })
    }

    /// A campaign that several organizations share is the administrator's to change.
    private var campaigns: RecordResource<Campaign> {
      RecordResource(
        parts: parts, name: "Campaign", list: "/v1/campaigns", item: "/v1/campaigns/{id}", places: ["id": "id"],
        rules: .init(
          list: .anyToken, read: .anyToken, create: .only(.any(.organizer)),
          change: .only(.campaigner(parameter: "id")),
          delete: .administrators))
    }

    /// Anyone may start a promise; an organizer's actions are her organization's.
    private var actions: RecordResource<Action> {
      let host = AccessRule.only(.host(parameter: "id"))
      return RecordResource(
        parts: parts, name: "Action", list: "/v1/actions", item: "/v1/actions/{id}", places: ["id": "id"],
        rules: .init(
          list: .anyToken, read: .anyToken, create: .only(.any(.citizen), .any(.organizer)), change: host,
          delete: host),
        filters: ["organization", "initiator", "campaign", "mode", "status"],
        defaults: { call in
          call.scope(of: .citizen, as: "initiator") + call.scope(of: .organizer, as: "organization")
        },
        admits: { action, access in access?.hosts(action) ?? false })
    }

    private var slots: RecordResource<Slot> {
      let host = AccessRule.only(.host(parameter: "id"))
      return RecordResource(
        parts: parts, name: "Slot", list: "/v1/actions/{id}/slots", item: "/v1/actions/{id}/slots/{slot}",
        places: ["action": "id", "id": "slot"],
        rules: .init(list: .anyToken, read: .anyToken, create: host, change: host, delete: host),
        parent: { transaction, id in _ = try transaction.read(Action.self, id) })
    }
  }

  extension RecordResource {
    var routes: [Route] { [listing, creating, reading, replacing, patching, deleting] }
  }

  extension RouteCall {
    /// The scope of a role's token as the value of a column.
    fileprivate func scope(of role: Role, as column: String) -> [JSONValue.Member] {
      guard let access, access.role == role, let scope = access.scope else { return [] }
      return [JSONValue.Member(column, .string(scope))]
    }
  }
#endif
