#if Server
  extension PageTemplate {
    /// The actions of an organizer, those that lack people first.
    static let organizerSource = """
      {{<layout}}{{$main}}{{#page}}
      <section class="hero"><h1>{{name}}</h1><p class="lead">{{summary}}</p></section>
      <section class="stack" aria-labelledby="watched"><h2 id="watched">{{t.organizer.actions}}</h2>
      <ul class="grid">
      {{#actions}}
      <li class="card"><p><span class="tag {{tone}}">{{advice}}</span></p>
      <h3><a href="{{href}}">{{title}}</a></h3>
      <ul class="facts">{{#facts}}<li>{{.}}</li>{{/facts}}</ul>
      <dl class="figures">{{#figures}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/figures}}</dl></li>
      {{/actions}}
      </ul>
      {{#empty(actions)}}<p>{{t.organizer.none}}</p>{{/empty(actions)}}
      </section>
      {{^empty(past)}}
      <section class="stack" aria-labelledby="past"><h2 id="past">{{t.organizer.past}}</h2>
      <ul class="reasons">{{#past}}<li><a href="{{href}}">{{title}}</a> <span class="muted">{{when}}</span></li>{{/past}}</ul></section>
      {{/empty(past)}}
      {{/page}}{{/main}}{{/layout}}
      """

    /// One action as its organizer sees it.
    static let organizerActionSource = """
      {{<layout}}{{$main}}{{#page}}
      <div class="hero"><p><a href="/organizer">{{t.organizer.back}}</a></p><h1>{{heading}}</h1>
      <ul class="facts">{{#facts}}<li>{{.}}</li>{{/facts}}</ul>
      {{#advice}}<p class="notice">{{advice}}</p>{{/advice}}</div>
      {{^empty(figures)}}<dl class="figures">{{#figures}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/figures}}</dl>{{/empty(figures)}}
      <div class="grid">
      {{#forecast}}<section class="card">{{>chart}}</section>{{/forecast}}
      {{#filling}}<section class="card">{{>chart}}</section>{{/filling}}
      </div>
      {{#requestAdvice}}
      <section class="card stack" aria-labelledby="ask"><h2 id="ask">{{t.organizer.ask}}</h2><p>{{requestAdvice}}</p>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="ask"><table>
      <thead><tr><th scope="col">{{t.organizer.person}}</th><th scope="col" class="number">{{t.organizer.accepts}}</th><th scope="col" class="number">{{t.organizer.comes}}</th><th scope="col">{{t.organizer.lastAsked}}</th></tr></thead>
      <tbody>
      {{#requests}}<tr><th scope="row">{{citizen}}</th><td class="number">{{accept}}</td><td class="number">{{keep}}</td><td>{{lastAsked}}</td></tr>
      {{/requests}}
      </tbody></table></div></section>
      {{/requestAdvice}}
      <section class="card stack" aria-labelledby="list"><h2 id="list">{{listHeading}}</h2>
      {{^empty(people)}}
      {{#attendance}}
      <p class="muted">{{t.organizer.listText}}</p>
      <form method="post" action="{{attendance}}" class="stack">{{>token}}
      <div class="stack people">
      {{#people}}
      <fieldset><legend>{{citizen}}{{#note}} <span class="muted">{{note}}</span>{{/note}}</legend><div class="choices">
      {{#states}}<label class="choice"><input type="radio" name="{{field}}" value="{{code}}"{{#isChosen}} checked{{/isChosen}}>{{label}}</label>
      {{/states}}
      </div></fieldset>
      {{/people}}
      </div>
      <button class="button">{{t.organizer.save}}</button></form>
      {{/attendance}}
      {{^attendance}}<ul class="reasons">{{#people}}<li>{{citizen}}{{#note}} <span class="muted">{{note}}</span>{{/note}}</li>{{/people}}</ul>{{/attendance}}
      {{/empty(people)}}
      {{#empty(people)}}<p>{{t.organizer.nobody}}</p>{{/empty(people)}}
      </section>
      {{/page}}{{/main}}{{/layout}}
      """
  }
#endif
