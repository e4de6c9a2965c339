package org.guildhall.onboarding.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.account.Choices;
import org.guildhall.onboarding.desk.DeskQuery.Promise;
import org.guildhall.onboarding.desk.DeskQuery.View;
import org.guildhall.onboarding.review.Reviewers;
import org.guildhall.platform.list.ListTools.Picker;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Component;

/// What the desk's list can be filtered by, in the reader's words.
@Component
class DeskPickers {
    private static final int MONTHS = 24;

    private final DeskList list;
    private final Programmes programmes;
    private final Reviewers reviewers;
    private final Settings settings;

    DeskPickers(DeskList list, Programmes programmes, Reviewers reviewers, Settings settings) {
        this.list = list;
        this.programmes = programmes;
        this.reviewers = reviewers;
        this.settings = settings;
    }

    List<Picker> of(Page page) {
        var text = page.text();
        return List.of(
                picker("programme", text, programmes(text)),
                picker("stage", text, stages(text)),
                picker("reviewer", text, reviewers(text)),
                picker("site", text, Choices.sites(text, settings.sites())),
                picker("country", text, countries(text)),
                picker("promise", text, promises(text)),
                picker("held", text, yes(text)),
                picker("ending", text, yes(text)),
                picker("submitted", text, months(page)));
    }

    private static Picker picker(String name, Text text, List<Choice> choices) {
        return new Picker(name, text.of("onboarding.list.filter." + name), choices);
    }

    /// Applications go on also where their programme isn't offered any more.
    private List<Choice> programmes(Text text) {
        return programmes.ever().stream()
                .map(programme -> new Choice(programme.code(), programme.name().in(text)))
                .toList();
    }

    private static List<Choice> stages(Text text) {
        return Stream.concat(View.OPEN.stages().stream(), View.DONE.stages().stream())
                .map(stage -> new Choice(word(stage), text.of(stage.key())))
                .toList();
    }

    private List<Choice> reviewers(Text text) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("me", text.of("onboarding.list.reviewer.me")));
        choices.add(new Choice("nobody", text.of("onboarding.list.reviewer.nobody")));
        reviewers.all().stream()
                .map(known -> new Choice(known.person().value().toString(), known.name()))
                .forEach(choices::add);
        return choices;
    }

    private List<Choice> countries(Text text) {
        return list.countries().stream()
                .map(code -> new Choice(code, country(code, text)))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    private static List<Choice> promises(Text text) {
        return Arrays.stream(Promise.values())
                .map(each -> new Choice(word(each), text.of("onboarding.list.promise." + each)))
                .toList();
    }

    private static List<Choice> yes(Text text) {
        return List.of(new Choice("yes", text.of("onboarding.list.yes")));
    }

    private static List<Choice> months(Page page) {
        var now = YearMonth.from(page.now().atZone(page.zone()));
        return Stream.iterate(now, month -> month.minusMonths(1))
                .limit(MONTHS)
                .map(month -> new Choice(month.toString(), month.toString()))
                .toList();
    }

    static String country(String code, Text text) {
        return Locale.of("", code).getDisplayCountry(text.locale());
    }

    /// As the address says it.
    static String word(Enum<?> known) {
        return known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
