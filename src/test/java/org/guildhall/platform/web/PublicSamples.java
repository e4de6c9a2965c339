package org.guildhall.platform.web;

import java.util.Map;

/// The public site's home, with words of its own where a programme's would stand.
final class PublicSamples {
    private static final String HERO =
            """
            <section class="hero">
              <h1>Build your business on Alibaba Cloud</h1>
              <p>Apply in an afternoon, see where you stand at every step, and sell from the day your contract is in force.</p>
              <p class="actions"><a class="button primary" href="/programmes">Become a Partner</a><a class="button quiet" href="#way">How it goes</a></p>
            </section>
            """;
    private static final String PROGRAMME =
            """
            <article class="programme">
              <h3>%1$s</h3>
              <p>%2$s</p>
              <ul class="stack">
                <li>%3$s<span>%4$s</span></li>
                <li>%3$s<span>An answer within three working days</span></li>
                <li>%3$s<span>One console for you and your team</span></li>
              </ul>
              <p class="actions"><a class="button %5$s" href="/programmes/x">%6$s<span class="visually-hidden"> %1$s</span></a></p>
            </article>
            """;
    private static final String STEPS =
            """
            <section class="band" id="way">
              <h2>How it goes</h2>
              <ol class="steps">
                <li><h3>Verify your company</h3><p>Once, with its registration number and documents.</p></li>
                <li><h3>Apply</h3><p>Confirm your company, tell us about your business.</p></li>
                <li><h3>Agree on terms</h3><p>One sheet, in plain figures. Ask for changes where you need them.</p></li>
                <li><h3>Sign</h3><p>In the browser. Anybody can verify the signatures.</p></li>
              </ol>
            </section>
            """;

    private PublicSamples() {}

    static String home(Parts parts) {
        var check = Parts.plain("icon", Map.of("name", "check"));
        var programmes =
                "<section class='band'><h2>Programmes</h2><div class='programmes'>"
                        + PROGRAMME.formatted(
                                "Alibaba Cloud Reseller Program",
                                "Sell under your own contracts, at your own prices.",
                                check,
                                "Discounts per product group",
                                "primary",
                                "JOIN NOW")
                        + PROGRAMME.formatted(
                                "Alibaba Cloud Agency Program",
                                "Bring customers, earn commission. By invitation.",
                                check,
                                "Commission on what they use",
                                "",
                                "Read more")
                        + PROGRAMME.formatted(
                                "Alibaba Cloud Distributor Program",
                                "Build a network of resellers. By invitation.",
                                check,
                                "Training and enablement",
                                "",
                                "Read more")
                        + "</div></section>";
        return parts.page("site", "Partners", HERO, programmes, STEPS);
    }
}
