#if Server
  extension PageTemplate {
    /// A citizen's own promises and choices.
    static let meSource = """
      {{<layout}}{{$main}}{{#page}}
      <section class="hero"><h1>{{t.me.heading}}</h1><p class="lead">{{summary}}</p></section>
      {{#empty(groups)}}<p>{{t.me.none}} <a href="/">{{t.me.find}}</a></p>{{/empty(groups)}}
      {{#groups}}
      <section class="stack" aria-labelledby="{{code}}"><h2 id="{{code}}">{{heading}}</h2>
      <ul class="grid">
      {{#pledges}}
      <li class="card">
      <p><span class="tag {{tone}}">{{status}}</span></p>
      <h3><a href="{{href}}">{{title}}</a></h3>
      <ul class="facts">{{#facts}}<li>{{.}}</li>{{/facts}}</ul>
      {{#.progress}}{{>meter}}{{/.progress}}
      <div class="row">
      {{#canConfirm}}<form method="post" action="{{confirm}}">{{>token}}<button class="button slim">{{t.me.confirm}}<span class="hidden"> – {{title}}</span></button></form>{{/canConfirm}}
      {{#canCancel}}<form method="post" action="{{cancel}}">{{>token}}<button class="button quiet slim">{{t.me.cancel}}<span class="hidden"> – {{title}}</span></button></form>{{/canCancel}}
      </div>
      </li>
      {{/pledges}}
      </ul></section>
      {{/groups}}
      <section class="card stack" aria-labelledby="about"><h2 id="about">{{t.me.about}}</h2>
      <form method="post" action="/me" class="stack">{{>token}}
      <fieldset><legend>{{t.me.themes}}</legend><div class="choices">
      {{#themes}}<label class="choice"><input type="checkbox" name="theme" value="{{code}}"{{#isChosen}} checked{{/isChosen}}>{{label}}</label>
      {{/themes}}
      </div></fieldset>
      <fieldset><legend>{{t.me.formats}}</legend><div class="choices">
      {{#formats}}<label class="choice"><input type="checkbox" name="format" value="{{code}}"{{#isChosen}} checked{{/isChosen}}>{{label}}</label>
      {{/formats}}
      </div></fieldset>
      <div class="field"><label class="label" for="hours">{{t.me.hours}}</label>
      <input class="brief" id="hours" type="number" name="max_hours" min="0" max="1000" step="any" value="{{hours}}" inputmode="decimal" aria-describedby="hours-hint"><p class="hint" id="hours-hint">{{t.me.hoursHint}}</p></div>
      <fieldset><legend>{{t.me.contact}}</legend><div class="choices down">
      {{#contact}}<label class="choice"><input type="radio" name="contactable" value="{{code}}"{{#isChosen}} checked{{/isChosen}}>{{label}}</label>
      {{/contact}}
      </div></fieldset>
      <button class="button">{{t.me.save}}</button>
      </form></section>
      <section class="card stack" aria-labelledby="data"><h2 id="data">{{t.me.data}}</h2>
      <p>{{t.me.dataText}} <span class="muted">{{identity}}</span></p>
      <p><a class="button quiet" href="/me/data.json" download>{{t.me.export}}</a></p>
      <details class="more"><summary>{{t.me.erase}}</summary>
      <form method="post" action="/me/erase" class="stack">{{>token}}<p>{{t.me.eraseText}}</p>
      <label class="row"><input type="checkbox" name="sure" value="yes" required>{{t.me.sure}}</label>
      <button class="button grave">{{t.me.eraseButton}}</button></form></details>
      </section>
      {{/page}}{{/main}}{{/layout}}
      """
  }
#endif
