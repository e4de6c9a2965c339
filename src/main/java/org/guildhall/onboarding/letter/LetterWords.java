package org.guildhall.onboarding.letter;

import java.util.Optional;
import java.util.Set;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programme;
import org.guildhall.programme.form.Words;

/// What a letter about an application says: the programme's own words where it has some, else the
/// usual ones.
record LetterWords(String title, String body) {
    private static final String OPEN = "open";
    private static final Set<String> OPENING = Set.of(OPEN, "activate");

    /// A letter to the partner.
    static LetterWords toPartner(Event event, Programme programme, Text text) {
        var kind = kind(event);
        return programme
                .mail(kind.equals(OPEN) ? event.type() : kind)
                .map(
                        own ->
                                new LetterWords(
                                        filled(own.title(), event, text),
                                        filled(own.text(), event, text)))
                .orElseGet(() -> usual(key(event), event, programme, text));
    }

    /// A letter to staff.
    static LetterWords toStaff(Event event, Programme programme, Text text) {
        return usual(staffKey(event), event, programme, text);
    }

    /// Under which messages the usual words to the partner stand.
    static String key(Event event) {
        return "onboarding.mail." + kind(event);
    }

    /// Whether it says that the network console is open.
    static boolean opensConsole(Event event) {
        return OPENING.contains(kind(event));
    }

    static String staffKey(Event event) {
        var kind = Audience.awaitsApproval(event) ? "approval-" + event.type() : submitted(event);
        return "onboarding.mail." + kind + ".staff";
    }

    private static LetterWords usual(String key, Event event, Programme programme, Text text) {
        var filled =
                new String[] {
                    event.text("company"), event.text("number"), promised(event, programme, text)
                };
        return new LetterWords(
                text.of(key + ".title", (Object[]) filled),
                text.of(key + ".body", (Object[]) filled));
    }

    /// What is promised where the application has come to.
    private static String promised(Event event, Programme programme, Text text) {
        return Optional.ofNullable(event.to())
                .filter(to -> !to.isEmpty())
                .map(Stage::valueOf)
                .flatMap(stage -> stage.promised(programme.promises()))
                .map(days -> text.of("onboarding.working-days", days))
                .orElse("");
    }

    private static String filled(Words words, Event event, Text text) {
        return words.in(text)
                .replace("{company}", event.text("company"))
                .replace("{number}", event.text("number"));
    }

    /// A second offer answers a correction, an answer to our question isn't a new application, and
    /// access may open without a contract: they read otherwise.
    private static String kind(Event event) {
        return switch (event.type()) {
            case "offer-terms", "approve-terms" ->
                    event.text("sheet").equals("1") ? "offer-terms" : "new-terms";
            case "submit" -> submitted(event);
            case "activate" -> event.text("contract").isEmpty() ? OPEN : event.type();
            default -> event.type();
        };
    }

    private static String submitted(Event event) {
        var answer =
                event.type().equals("submit")
                        && Stage.INFORMATION_REQUESTED.name().equals(event.from());
        return answer ? "information-given" : event.type();
    }
}
