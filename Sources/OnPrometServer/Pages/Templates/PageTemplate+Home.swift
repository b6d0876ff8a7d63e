#if Server
  extension PageTemplate {
    /// The guided choice, and where its answers lead.
    static let homeSource = """
      {{<layout}}{{$main}}{{#page}}
      <section class="hero">
      <h1>{{t.home.heading}}</h1>
      <p class="lead">{{t.home.lead}}</p>
      </section>
      <section aria-labelledby="choose">
      <form method="get" action="/" class="card stack">
      <h2 id="choose">{{t.home.choose}}</h2>
      {{#questions}}
      <fieldset><legend>{{text}}</legend><div class="choices">
      {{#answers}}
      <label class="choice"><input type="radio" name="{{name}}" value="{{code}}"{{#isChosen}} checked{{/isChosen}}>{{label}}</label>
      {{/answers}}
      </div></fieldset>
      {{/questions}}
      <div class="row"><button class="button">{{t.home.show}}</button>{{#hasAnswers}}<a href="/">{{t.home.again}}</a>{{/hasAnswers}}</div>
      </form>
      </section>
      {{#hasAnswers}}
      <section class="stack" aria-labelledby="ways">
      <h2 id="ways">{{t.home.ways}}</h2>
      {{#leftAside}}<p class="muted">{{leftAside}}</p>{{/leftAside}}
      <ul class="grid">
      {{#branches}}
      <li class="card"><h3><a href="{{href}}">{{label}}</a></h3><p>{{summary}}</p>
      <ul class="reasons">{{#modes}}<li><strong>{{label}}</strong> <span class="muted">{{firstStep}}</span></li>{{/modes}}</ul></li>
      {{/branches}}
      </ul>
      </section>
      {{/hasAnswers}}
      <section class="stack" aria-labelledby="actions">
      <h2 id="actions">{{actionsHeading}}</h2>
      {{^empty(actions)}}<p class="muted">{{t.home.order}}</p>{{/empty(actions)}}
      {{#empty(actions)}}<p>{{t.home.none}} <a href="/promise">{{t.home.start}}</a></p>{{/empty(actions)}}
      <ol class="list">
      {{#actions}}{{>actionCard}}{{/actions}}
      </ol>
      </section>
      {{^empty(openers)}}
      <section class="card stack" aria-labelledby="openers">
      <h2 id="openers">{{t.home.openers}}</h2>
      <ul class="reasons">{{#openers}}<li>{{sentence}} <span class="muted">{{effect}}</span></li>{{/openers}}</ul>
      {{#isSignedIn}}<p><a href="/me#about">{{t.home.change}}</a></p>{{/isSignedIn}}
      </section>
      {{/empty(openers)}}
      {{/page}}{{/main}}{{/layout}}
      """
  }
#endif
