package org.guildhall.reply;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Citation;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Text;
import org.guildhall.reply.lint.PartName;
import org.guildhall.reply.template.Kind;
import org.guildhall.reply.template.Template;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.thread.Message;

/// The form in which a reply is put together.
final class CompositionForm {
    private static final String PART = "part-";

    private CompositionForm() {}

    static void fill(Form form, Composition composition, Ticket ticket) {
        composition.parts().forEach((name, words) -> form.put(PART + name.label(), words));
        form.put("kind", composition.kind().label());
        form.put("version", String.valueOf(ticket.version()));
        form.put("aim", aim(composition.kind()).name());
        form.put(
                "cited",
                composition.citations().stream()
                        .map(each -> each.article() + ":" + each.version())
                        .toList());
    }

    /// Who asks for something waits for it; who hands on says how things stand.
    static Aim aim(Kind kind) {
        return switch (kind) {
            case ANSWER, INTEREST, REFUSAL -> Aim.ANSWER;
            case REQUEST -> Aim.ASK;
            case ESCALATED -> Aim.INFORM;
        };
    }

    static Composition read(Form form) {
        var parts = new EnumMap<PartName, String>(PartName.class);
        for (var name : PartName.values()) {
            form.takeOptional(PART + name.label(), typed -> Form.text(typed, Message.LONGEST))
                    .ifPresent(words -> parts.put(name, words));
        }
        return new Composition(
                Kind.of(form.value("kind")).orElse(Kind.ANSWER),
                parts,
                form.values("cited").stream().flatMap(each -> cited(each).stream()).toList());
    }

    private static Optional<Citation> cited(String typed) {
        var parts = typed.split(":", -1);
        if (parts.length != 2 || !parts[1].matches("[1-9][0-9]{0,5}")) return Optional.empty();
        return ArticleId.of(parts[0]).map(id -> new Citation(id, Integer.parseInt(parts[1])));
    }

    static List<Choice> kinds(Text text) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.label(), text.of("reply.kind." + kind.label())))
                .toList();
    }

    static List<Choice> templates(List<Template> templates, Text text) {
        return templates.stream()
                .map(each -> new Choice(each.name(), text.of("reply.template." + each.name())))
                .toList();
    }
}
