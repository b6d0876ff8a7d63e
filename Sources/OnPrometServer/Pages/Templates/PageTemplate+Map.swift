#if Server
  extension PageTemplate {
    /// The action map as a tree that opens branch by branch.
    static let mapSource = """
      {{<layout}}{{$main}}{{#page}}
      <section class="hero"><h1>{{t.map.heading}}</h1><p class="lead">{{summary}}</p>
      <p><a class="button quiet" href="/">{{t.map.guide}}</a></p></section>
      <div>
      {{#branches}}
      <details class="branch" id="{{code}}"{{#isOpen}} open{{/isOpen}}><summary>{{label}} <span class="muted small">{{count}}</span></summary>
      <p class="muted">{{summary}}</p>
      <ul class="modes">
      {{#modes}}
      <li id="{{code}}"><h2 class="label">{{label}}</h2><p>{{summary}}</p><p class="muted">{{t.map.first}} {{firstStep}}</p>
      <ul class="facts">{{#facts}}<li>{{.}}</li>{{/facts}}</ul>
      {{^empty(varieties)}}<ul class="modes">{{#varieties}}
      <li id="{{code}}"><h3 class="label">{{label}}</h3><p>{{summary}}</p><p class="muted">{{t.map.first}} {{firstStep}}</p></li>{{/varieties}}
      </ul>{{/empty(varieties)}}
      </li>
      {{/modes}}
      </ul></details>
      {{/branches}}
      </div>
      {{/page}}{{/main}}{{/layout}}
      """
  }
#endif
