#if Server
  extension PageTemplate {
    /// What an employer may see.
    static let companySource = """
      {{<layout}}{{$main}}{{#page}}
      <section class="hero"><h1>{{name}}</h1><p class="lead">{{t.company.lead}}</p></section>
      <dl class="figures">{{#figures}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/figures}}</dl>
      <section class="card stack" aria-labelledby="departments"><h2 id="departments">{{t.company.departments}}</h2>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="departments"><table>
      <thead><tr><th scope="col">{{t.company.department}}</th><th scope="col" class="number">{{t.company.employees}}</th><th scope="col" class="number">{{t.company.participants}}</th></tr></thead>
      <tbody>{{#departments}}<tr><th scope="row">{{name}}</th><td class="number">{{employees}}</td><td class="number">{{participants}}</td></tr>
      {{/departments}}</tbody></table></div></section>
      {{^empty(causes)}}
      <section class="card stack" aria-labelledby="causes"><h2 id="causes">{{t.company.causes}}</h2>
      <ul class="reasons">{{#causes}}<li>{{name}} <span class="muted">{{employees}}</span></li>{{/causes}}</ul></section>
      {{/empty(causes)}}
      {{#teamSentence}}<section class="card stack" aria-labelledby="teams"><h2 id="teams">{{t.company.teams}}</h2>
      <p>{{teamSentence}}</p>
      {{^empty(teams)}}<ul class="reasons">{{#teams}}<li>{{.}}</li>{{/teams}}</ul>{{/empty(teams)}}</section>{{/teamSentence}}
      <p class="muted">{{rule}}</p>
      {{/page}}{{/main}}{{/layout}}
      """
  }
#endif
