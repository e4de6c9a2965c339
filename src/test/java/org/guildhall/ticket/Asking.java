package org.guildhall.ticket;

import java.util.List;
import java.util.Map;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;

/// Somebody who asks for support in the portal, and an agent who answers on the desk.
record Asking(Installation guildhall, Visit customer, Visit agent) {
    static Asking of(Installation guildhall, Persona customer, Persona agent) {
        var crowd = guildhall.crowd();
        return new Asking(guildhall, crowd.signedIn(customer), crowd.signedIn(agent));
    }

    /// Asks; answers the key of the ticket.
    String ask(String title, String words, Visit.File... files) {
        var fields = Fields.of("topic", "directmail", "title", title, "words", words);
        var answer = customer.upload("/portal/tickets", fields, List.of(files));
        if (answer.status() != 303) throw new AssertionError(answer.body());
        return answer.location().replaceAll("[?#].*", "").replaceAll(".*/", "");
    }

    /// Replies on what the desk's page shows.
    Visit.Answer reply(String id, String words, String aim) {
        return onDesk(id, "reply", Fields.of("words", words, "aim", aim));
    }

    Visit.Answer note(String id, String words) {
        return agent.post(path(id) + "/notes", Fields.of("note", words));
    }

    /// Sends a form of the desk's page, for the version that it shows.
    Visit.Answer onDesk(String id, String form, Map<String, String> fields) {
        fields.put("version", version(id, form));
        return agent.post(path(id) + "/" + form, fields);
    }

    /// What that form of the desk's page shows, or the answer's where the form has a page of its
    /// own.
    String version(String id, String form) {
        var page = agent.get(path(id)).page();
        var shown = page.select("form[action$=/%s] [name=version]".formatted(form));
        return shown.isEmpty()
                ? page.expectFirst("form[action$=/reply] [name=version]").val()
                : shown.getFirst().val();
    }

    private static String path(String id) {
        return "/desk/tickets/" + id;
    }

    String state(String id) {
        return guildhall
                .database()
                .sql("select state from ticket_ticket where id = cast(:id as uuid)")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
