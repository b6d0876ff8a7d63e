#if Server
  extension Route {
    /// Every error that it may answer with, as status codes of HTTP.
    package var errors: Set<Int> {
      var errors: Set<Int> = refusals.union([400, 429, 500])
      if access.parties != nil { errors.formUnion([401, 403]) }
      if !pathParameters.isEmpty { errors.insert(404) }
      if body != nil { errors.formUnion([413, 415, 422]) }
      if method != .get { errors.insert(507) }
      // A key may have come with another request.
      if method == .post { errors.insert(422) }
      return errors
    }
  }
#endif
