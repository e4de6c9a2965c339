package org.guildhall.escalation.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.account.EmailAddress;
import org.guildhall.escalation.desk.OutsideDesk.Plan;
import org.guildhall.platform.outward.Targets;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Component;

/// A team or an outside desk as it is typed and read. Where an address leads is looked at here, by
/// the rules for webhooks, before any transaction.
@Component
class DeskForm {
    static final List<String> LANGUAGES = List.of("en", "zh-CN", "es");

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUEUE = 100;
    private static final int LONGEST_TOKEN = 300;

    private final Targets targets;

    DeskForm(Targets targets) {
        this.targets = targets;
    }

    /// What was typed.
    ///
    /// @param token only when one was typed
    record Typed(Plan plan, Optional<String> token) {}

    static Form of(OutsideDesk desk) {
        var plan = desk.plan();
        return Form.of(
                Map.of(
                        "version", String.valueOf(desk.version()),
                        "name", plan.name(),
                        "way", plan.way().name(),
                        "address", plan.address(),
                        "queue", plan.queue(),
                        "language", plan.language().toLanguageTag(),
                        "days", String.valueOf(plan.days()),
                        "active", desk.active() ? "yes" : ""));
    }

    Typed read(Form form) {
        var name = form.take("name", typed -> line(typed, LONGEST_NAME));
        var way = form.choose("way", Way::of);
        var queue = form.takeOptional("queue", typed -> line(typed, LONGEST_QUEUE)).orElse("");
        var language = form.choose("language", DeskForm::language);
        var days = form.enter("days", DeskForm::days);
        var token = form.takeOptional("token", typed -> line(typed, LONGEST_TOKEN));
        if (form.problem("way") != null) throw new Invalid(form.problems());
        var address = form.take("address", typed -> address(way, typed));
        if (way == Way.TRACKER && queue.isEmpty()) form.mark("queue", "platform.form.missing");
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        return new Typed(new Plan(name, way, address, queue, language, days), token);
    }

    private String address(Way way, String typed) {
        return switch (way) {
            case TEAM, MAIL -> new EmailAddress(typed).value();
            case TRACKER -> targets.read(typed.strip()).address().toString();
        };
    }

    private static Locale language(String typed) {
        if (!LANGUAGES.contains(typed)) throw Invalid.because("escalation.way.unknown");
        return Locale.forLanguageTag(typed);
    }

    private static int days(String typed) {
        if (!typed.strip().matches("[1-9]|[12][0-9]|30")) {
            throw Invalid.because("escalation.days");
        }
        return Integer.parseInt(typed.strip());
    }

    private static String line(String typed, int longest) {
        return Form.text(typed, longest).replace('\n', ' ');
    }
}
