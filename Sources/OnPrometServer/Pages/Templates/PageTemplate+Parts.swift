#if Server
  extension PageTemplate {
    /// One proposed action.
    static let actionCardSource = """
      <li><article class="card">
      {{#.kind}}<p class="eyebrow">{{.}}</p>{{/.kind}}
      <h3><a href="{{href}}">{{title}}</a></h3>
      <ul class="facts">{{#facts}}<li>{{.}}</li>{{/facts}}</ul>
      {{^empty(reasons)}}<ul class="reasons">{{#reasons}}<li{{#isCaution}} class="caution"{{/isCaution}}>{{text}}</li>{{/reasons}}</ul>{{/empty(reasons)}}
      {{#.progress}}{{>meter}}{{/.progress}}
      </article></li>

      """

    /// How many have promised of how many.
    static let meterSource = """
      <div class="tight"><p id="{{id}}">{{sentence}}</p>
      <progress class="meter" max="{{needed}}" value="{{promised}}" aria-labelledby="{{id}}">{{promised}} / {{needed}}</progress></div>

      """

    /// A drawing, in words and with its numbers behind it.
    static let chartSource = """
      <figure class="chart">
      <figcaption class="tight"><h3>{{heading}}</h3><p>{{sentence}}</p></figcaption>
      {{{drawing}}}
      <details class="more"><summary>{{t.frame.numbers}}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="{{heading}}"><table>
      <thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
      <tbody>
      {{#rows}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
      {{/rows}}
      </tbody>
      </table></div>
      </details>
      </figure>

      """
  }
#endif
