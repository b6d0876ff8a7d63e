#if Server
  extension PageTemplate {
    /// One action: what it is, why, how many will come, and the promise.
    static let actionSource = """
      {{<layout}}{{$main}}{{#page}}
      <div class="hero">
      {{#kind}}<p class="eyebrow">{{kind}}</p>{{/kind}}
      <h1>{{heading}}</h1>
      <ul class="facts">{{#facts}}<li>{{.}}</li>{{/facts}}</ul>
      {{#status}}<p><span class="tag {{tone}}">{{label}}</span></p>{{/status}}
      </div>
      <div class="columns">
      <div class="stack">
      {{#paragraphs}}<p>{{.}}</p>{{/paragraphs}}
      {{#link}}<p><a href="{{link}}" rel="noopener external">{{t.action.website}}</a></p>{{/link}}
      {{#progress}}<section class="card" aria-labelledby="together"><h2 id="together">{{t.action.together}}</h2>{{>meter}}
      <p class="muted small">{{t.action.activates}}</p></section>{{/progress}}
      {{^empty(reasons)}}
      <section class="card" aria-labelledby="why"><h2 id="why">{{t.action.why}}</h2>
      <ul class="reasons">{{#reasons}}<li{{#isCaution}} class="caution"{{/isCaution}}>{{text}}</li>{{/reasons}}</ul>
      {{^empty(figures)}}<dl class="figures">{{#figures}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/figures}}</dl>{{/empty(figures)}}
      </section>
      {{/empty(reasons)}}
      {{^empty(openings)}}
      <section class="card" aria-labelledby="opens"><h2 id="opens">{{t.action.opens}}</h2>
      <ul class="reasons">{{#openings}}<li>{{.}}</li>{{/openings}}</ul></section>
      {{/empty(openings)}}
      {{#forecast}}<section class="card">{{>chart}}</section>{{/forecast}}
      </div>
      <aside class="stack">
      {{#mine}}
      <section class="card" aria-labelledby="mine"><h2 id="mine">{{t.action.mine}}</h2>
      <p><span class="tag {{tone}}">{{label}}</span></p><p>{{sentence}}</p>
      <p><a class="button quiet wide" href="/me">{{t.action.toMine}}</a></p></section>
      {{/mine}}
      {{#form}}
      <section class="card" aria-labelledby="pledge"><h2 id="pledge">{{t.pledge.heading}}</h2>
      <form method="post" action="{{target}}" class="stack">{{>token}}
      {{^empty(slots)}}<fieldset><legend>{{t.pledge.slot}}</legend><div class="choices down">
      {{#slots}}<label class="choice"><input type="radio" name="slot" value="{{code}}" required>{{label}}</label>
      {{/slots}}
      </div></fieldset>{{/empty(slots)}}
      <div class="field"><label class="label" for="places">{{t.pledge.places}}</label>
      <input class="brief" id="places" type="number" name="places" min="1" max="100" value="{{places}}" required inputmode="numeric" aria-describedby="places-hint{{#placesError}} places-error{{/placesError}}"{{#placesError}} aria-invalid="true"{{/placesError}}>
      <p class="hint" id="places-hint">{{t.pledge.placesHint}}</p>
      {{#placesError}}<p class="error" id="places-error">{{placesError}}</p>{{/placesError}}</div>
      <label class="row"><input type="checkbox" name="all_or_none" value="yes">{{t.pledge.allOrNone}}</label>
      <fieldset><legend>{{t.pledge.condition}}</legend><div class="choices down">
      {{#conditions}}<label class="choice"><input type="radio" name="condition" value="{{code}}"{{#isChosen}} checked{{/isChosen}}>{{label}}</label>
      {{/conditions}}
      </div></fieldset>
      <div class="field"><label class="label" for="others">{{t.pledge.others}}</label>
      <input class="brief" id="others" type="number" name="others" min="1" max="100000" value="{{others}}" inputmode="numeric" aria-describedby="others-hint{{#othersError}} others-error{{/othersError}}"{{#othersError}} aria-invalid="true"{{/othersError}}>
      <p class="hint" id="others-hint">{{t.pledge.othersHint}}</p>
      {{#othersError}}<p class="error" id="others-error">{{othersError}}</p>{{/othersError}}</div>
      {{#waits}}<p class="notice">{{t.pledge.waits}}</p>{{/waits}}
      <button class="button wide">{{t.pledge.submit}}</button>
      <p class="hint">{{t.pledge.honest}}</p>
      </form></section>
      {{/form}}
      {{#mustJoin}}
      <section class="card" aria-labelledby="pledge"><h2 id="pledge">{{t.pledge.heading}}</h2><p>{{t.pledge.join}}</p>
      <p><a class="button wide" href="/join?next={{here}}">{{t.pledge.joinButton}}</a></p>
      <p><a href="/sign-in?next={{here}}">{{t.pledge.signIn}}</a></p></section>
      {{/mustJoin}}
      </aside>
      </div>
      {{/page}}{{/main}}{{/layout}}
      """
  }
#endif
