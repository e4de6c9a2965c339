package org.guildhall.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Visit;

/// A knowledge editor at the desk's pages of articles.
record Editor(Visit visit) {
    static final String DESK = "/desk/articles";

    static Editor of(Installation guildhall) {
        var crowd = guildhall.crowd();
        return new Editor(crowd.signedIn(crowd.staff("Edda Itor", Role.KNOWLEDGE_EDITOR)));
    }

    /// An article about a thing that is wound up.
    static String text(String title, String thing) {
        return "# %s\n\nA %s is wound every Sunday.\n\n## How\n\nSee [help](/help/step-error).\n"
                .formatted(title, thing);
    }

    void begin(String id, String title) {
        var fields =
                Fields.of("id", id, "topic", "OTHER", "sites", "international", "language", "en");
        fields.put("markdown", text(title, "clock"));
        assertThat(visit.post(DESK, fields).location()).isEqualTo(DESK + "/" + id);
    }

    void write(String id, String markdown) {
        var fields = seen(id);
        fields.put("markdown", markdown);
        var answer = post("/" + id + "/texts/en", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    void publish(String id) {
        var answer = post("/" + id + "/publication", seen(id));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    /// The version that the article's page shows, as its forms send it.
    Map<String, String> seen(String id) {
        return Fields.of("version", get("/" + id).page().expectFirst("input[name=version]").val());
    }

    Visit.Answer get(String below) {
        return visit.get(DESK + below);
    }

    Visit.Answer post(String below, Map<String, String> fields) {
        return visit.post(DESK + below, fields);
    }
}
