#if Server
  extension PageTemplate {
    /// The form that starts a promise.
    static let promiseSource = """
      {{<layout}}{{$main}}{{#page}}
      <section class="hero"><h1>{{t.promise.heading}}</h1><p class="lead">{{t.promise.lead}}</p></section>
      {{#mustJoin}}<p><a class="button" href="/join?next=/promise">{{t.pledge.joinButton}}</a></p>{{/mustJoin}}
      {{^mustJoin}}
      <form method="post" action="/promise" class="card stack">{{>token}}
      {{#fields}}
      <div class="field"><label class="label" for="{{name}}">{{label}}</label>
      {{#isLong}}<textarea id="{{name}}" name="{{name}}" maxlength="{{limit}}"{{#.describedBy}} aria-describedby="{{describedBy}}"{{/.describedBy}}{{#.error}} aria-invalid="true"{{/.error}}>{{value}}</textarea>{{/isLong}}
      {{^isLong}}<input id="{{name}}" type="{{type}}" name="{{name}}" value="{{value}}"{{#.limit}} maxlength="{{limit}}"{{/.limit}}{{#.minimum}} min="{{minimum}}"{{/.minimum}}{{#isRequired}} required{{/isRequired}}{{#isBrief}} class="brief"{{/isBrief}}{{#.describedBy}} aria-describedby="{{describedBy}}"{{/.describedBy}}{{#.error}} aria-invalid="true"{{/.error}}>{{/isLong}}
      {{#.hint}}<p class="hint" id="{{name}}-hint">{{hint}}</p>{{/.hint}}
      {{#.error}}<p class="error" id="{{name}}-error">{{error}}</p>{{/.error}}</div>
      {{/fields}}
      <div class="field"><label class="label" for="mode">{{t.promise.mode}}</label>
      <select id="mode" name="mode"><option value="">{{t.promise.anyMode}}</option>
      {{#branches}}<optgroup label="{{label}}">{{#modes}}<option value="{{code}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/modes}}</optgroup>
      {{/branches}}
      </select></div>
      <button class="button">{{t.promise.submit}}</button>
      <p class="hint">{{t.promise.after}}</p>
      </form>
      {{/mustJoin}}
      {{/page}}{{/main}}{{/layout}}
      """
  }
#endif
