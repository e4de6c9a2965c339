package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// What requests can be about, as the lead of the desk keeps it.
class TopicsTest {
    private static final String HERE = "/desk/ticket-topics";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona agent = crowd.staff("Aida Agent", Role.SUPPORT_AGENT);
    private final Visit lead = crowd.signedIn(crowd.staff("Lina Leads", Role.SUPPORT_LEAD));

    @Test
    void a_topic_is_added_named_anew_in_three_languages_and_retired() {
        var fields = names("Object storage", "对象存储", "Almacenamiento");
        assertThat(lead.post(HERE, fields).status()).isEqualTo(303);
        assertThat(lead.post(HERE, fields).body()).contains("There is a topic of this name");
        var customer = Asking.of(guildhall, crowd.owner("Topic Tom"), agent);
        assertThat(offered(customer)).contains("Object storage");

        var path = HERE + "/object-storage";
        var renamed = names("Object storage (OSS)", "对象存储 OSS", "Almacenamiento OSS");
        renamed.put("version", "1");
        assertThat(lead.post(path, renamed).status()).isEqualTo(303);
        assertThat(lead.post(path, renamed).body()).as("on the old version").contains("was first");
        assertThat(offered(customer)).contains("Object storage (OSS)");
        assertThat(lead.get(HERE).body()).contains("对象存储 OSS", "Almacenamiento OSS");

        assertThat(lead.post(path + "/retirement", Fields.of("version", "2")).status())
                .isEqualTo(303);
        assertThat(offered(customer)).doesNotContain("Object storage");
        assertThat(lead.get(path).body())
                .contains("Not offered any more", "Named or placed anew", "Lina Leads");
        assertThat(lead.post(path + "/return", Fields.of("version", "2")).status()).isEqualTo(422);
        assertThat(lead.post(path + "/return", Fields.of("version", "3")).status()).isEqualTo(303);
        assertThat(offered(customer)).contains("Object storage (OSS)");
    }

    @Test
    void a_ticket_keeps_its_topic_when_that_is_retired_and_is_found_by_it() {
        lead.post(HERE, names("Old service", "旧服务", "Servicio antiguo"));
        var way = Asking.of(guildhall, crowd.owner("Topic Tina"), agent);
        var id = way.ask("About the old service", "Please look.");
        var here = "/desk/tickets/" + id;
        var about = matter(way, here, "NORMAL");
        about.put("topic", "old-service");
        assertThat(way.agent().post(here + "/matter", about).status()).isEqualTo(303);
        lead.post(HERE + "/old-service/retirement", Fields.of("version", "1"));

        var pressing = matter(way, here, "HIGH");
        assertThat(pressing).containsEntry("topic", "old-service");
        assertThat(way.agent().post(here + "/matter", pressing).status()).isEqualTo(303);
        var list = way.agent().get("/desk/tickets?topic=old-service").page();
        assertThat(list.select("a.row-link[href=" + here + "]")).hasSize(1);
        assertThat(list.select("a.filter[aria-current=true]").text()).contains("Old service");
        assertThat(list.select("#pick-topic option[selected]").val()).isEqualTo("old-service");
        assertThat(way.agent().get("/desk/tickets").page().select("#pick-topic").text())
                .doesNotContain("Old service");
    }

    @Test
    void whoever_looks_after_a_topic_goes_on_to_when_it_is_retired() {
        lead.post(HERE, names("Old queue", "旧队列", "Cola antigua"));
        var program = Program.of(guildhall, crowd.staff("Lena Leads", Role.SUPPORT_LEAD));
        var one = "/api/v1/ticket-duties/" + agent.id().value();
        var wanted = Program.json(Map.of("takes", false, "topics", List.of("old-queue")));
        assertThat(program.put(one, program.get(one).tag(), wanted).status()).isEqualTo(200);
        lead.post(HERE + "/old-queue/retirement", Fields.of("version", "1"));

        var kept = program.put(one, program.get(one).tag(), wanted);
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        var form = lead.get("/desk/ticket-duties/" + agent.id().value()).page();
        assertThat(form.select("input[name=topics][checked]").eachAttr("value"))
                .containsExactly("old-queue");
        var other = "/api/v1/ticket-duties/" + crowd.staff("Otis", Role.SUPPORT_AGENT).id().value();
        assertThat(program.put(other, program.get(other).tag(), wanted).status()).isEqualTo(422);
    }

    /// What the form about a ticket's matter has in it, but for the priority.
    private static Map<String, String> matter(Asking way, String here, String priority) {
        var form = way.agent().get(here).page().expectFirst("form[action$=/matter]");
        var fields = Fields.of("priority", priority);
        for (var input : form.select("input[name]")) fields.put(input.attr("name"), input.val());
        for (var select : form.select("select[name]:not([name=priority])")) {
            fields.put(select.attr("name"), select.select("option[selected]").val());
        }
        return fields;
    }

    @Test
    void the_topic_for_everything_else_stays_and_agents_keep_none() {
        var version = lead.get(HERE + "/other").page().select("input[name=version]").attr("value");
        var refused = lead.post(HERE + "/other/retirement", Fields.of("version", version));
        assertThat(refused.page().select(".problems").text()).contains("need it");
        assertThat(lead.post(HERE, names("", "什么", "Algo")).status()).isEqualTo(422);
        assertThat(lead.get(HERE + "/nothing-such").status()).isEqualTo(404);
        assertThat(crowd.signedIn(agent).get(HERE).status()).isEqualTo(403);
        assertThat(crowd.signedIn(agent).post(HERE, names("Mine", "我的", "Mío")).status())
                .isEqualTo(403);
    }

    private static Map<String, String> names(String en, String zh, String es) {
        return Fields.of("en", en, "zh", zh, "es", es, "position", "45");
    }

    private static String offered(Asking customer) {
        return customer.customer().get("/portal/tickets/new").page().select("select").text();
    }
}
