#if Server
  extension PageTemplate {
    /// Joining without a name or an address.
    static let joinSource = """
      {{<layout}}{{$main}}{{#page}}
      <section class="hero"><h1>{{t.join.heading}}</h1><p class="lead">{{t.join.lead}}</p></section>
      <form method="post" action="/join" class="card stack">{{>token}}
      <input type="hidden" name="next" value="{{next}}">
      <ul class="reasons"><li>{{t.join.nothing}}</li><li>{{t.join.once}}</li><li>{{t.join.leave}}</li></ul>
      <button class="button">{{t.join.submit}}</button>
      <p><a href="/sign-in?next={{next}}">{{t.join.signIn}}</a></p>
      </form>
      {{/page}}{{/main}}{{/layout}}
      """

    /// The key, shown once.
    static let keySource = """
      {{<layout}}{{$main}}{{#page}}
      <section class="hero"><h1>{{t.key.heading}}</h1><p class="lead">{{t.key.lead}}</p></section>
      <div class="card stack"><p class="label" id="key">{{t.key.yours}}</p><code class="key" aria-labelledby="key">{{key}}</code>
      <p class="muted">{{t.key.safe}}</p>
      <p><a class="button" href="{{next}}">{{t.key.go}}</a></p></div>
      {{/page}}{{/main}}{{/layout}}
      """

    /// Signing in with a key.
    static let signInSource = """
      {{<layout}}{{$main}}{{#page}}
      <section class="hero"><h1>{{t.signIn.heading}}</h1><p class="lead">{{t.signIn.lead}}</p></section>
      <form method="post" action="/sign-in" class="card stack">{{>token}}
      <input type="hidden" name="next" value="{{next}}">
      <div class="field"><label class="label" for="key">{{t.signIn.key}}</label>
      <input id="key" type="password" name="key" required autocomplete="current-password"{{#error}} aria-invalid="true" aria-describedby="key-error"{{/error}}>
      {{#error}}<p class="error" id="key-error">{{error}}</p>{{/error}}</div>
      <button class="button">{{t.signIn.submit}}</button>
      <p><a href="/join?next={{next}}">{{t.signIn.join}}</a></p>
      </form>
      {{/page}}{{/main}}{{/layout}}
      """

    /// What went wrong, and where to go from here.
    static let problemSource = """
      {{<layout}}{{$main}}{{#page}}
      <section class="hero"><p class="eyebrow">{{code}}</p><h1>{{heading}}</h1><p class="lead">{{detail}}</p>
      <p><a class="button" href="/">{{t.problem.home}}</a></p></section>
      {{/page}}{{/main}}{{/layout}}
      """
  }
#endif
