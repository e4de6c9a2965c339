package org.guildhall.onboarding.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guildhall.account.Choices;
import org.guildhall.onboarding.Rails;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.frame.Rail;
import org.guildhall.platform.yaml.Written;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.programme.ContractTerms;
import org.guildhall.programme.Limit;
import org.guildhall.programme.Material;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Training;
import org.guildhall.programme.form.FieldGroup;
import org.guildhall.programme.form.Language;
import org.guildhall.programme.form.Shown;
import org.guildhall.programme.form.Words;

/// A programme in the words of whoever keeps it.
final class ProgrammeShown {
    private final Programme programme;
    private final Text text;

    ProgrammeShown(Programme programme, Text text) {
        this.programme = programme;
        this.text = text;
    }

    Rail process() {
        return new Rail(
                text.of("onboarding.rail"),
                Rails.nodesOf(programme).stream()
                        .map(node -> text.of("onboarding.node." + node.name()))
                        .map(name -> new Rail.Node(Rail.State.NEXT, name, null))
                        .toList());
    }

    List<Fact> facts() {
        return List.of(
                fact("way-in", text.of("programme.desk.way-in." + programme.wayIn())),
                fact(
                        "sites",
                        programme.sites().stream()
                                .sorted()
                                .map(text::site)
                                .collect(Collectors.joining(", "))),
                fact(
                        "languages",
                        programme.languages().stream()
                                .map(Language::tag)
                                .map(tag -> Choices.language(text, Locale.forLanguageTag(tag)))
                                .collect(Collectors.joining(", "))),
                fact("business-type", Shown.businessType(programme.businessType(), text)),
                fact(
                        "training",
                        text.of("programme.desk.training." + programme.training().isPresent())),
                fact(
                        "contract",
                        programme
                                .contract()
                                .map(this::contract)
                                .orElseGet(() -> text.of("programme.desk.none"))),
                fact("hash", programme.hash()));
    }

    private String contract(ContractTerms contract) {
        var routes =
                contract.routes().stream()
                        .map(route -> text.of("onboarding.contract.route." + route))
                        .collect(Collectors.joining(", "));
        return text.of(
                "programme.desk.contract.terms",
                contract.template(),
                routes,
                contract.deadlineDays(),
                contract.termMonths());
    }

    List<Fact> blocks() {
        return programme.sheet().groups().stream().map(this::block).toList();
    }

    private Fact block(FieldGroup group) {
        var fields =
                group.fields().stream()
                        .map(field -> field.label().in(text))
                        .collect(Collectors.joining(" · "));
        return new Fact(group.title().in(text), fields);
    }

    List<Fact> limits() {
        return programme.limits().stream().map(this::limit).toList();
    }

    private Fact limit(Limit limit) {
        var approver = text.of("account.role." + limit.approver());
        return new Fact(
                programme.sheet().labelOf(limit.key(), text),
                text.of("programme.desk.limit", limit.bounds(), approver));
    }

    /// The promised working days of the stages that the process has, and the days of the partner's.
    List<Fact> promises() {
        var promises = programme.promises();
        var facts = new ArrayList<Fact>();
        for (var stage : Stage.values()) {
            if (!Rails.nodesOf(programme).contains(stage.node())) continue;
            stage.promised(promises)
                    .ifPresent(days -> facts.add(new Fact(text.of(stage.key()), days(days))));
        }
        facts.add(fact("nudges", text.of("programme.desk.days", days(promises.draftNudges()))));
        var lapse = promises.lapse();
        facts.add(
                fact(
                        "lapse",
                        text.of(
                                "programme.desk.lapse.days",
                                lapse.draft(),
                                lapse.information(),
                                lapse.terms())));
        return facts;
    }

    private String days(int days) {
        return text.of("programme.desk.working-days", days);
    }

    private static String days(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /// What is asked for on the way and of whom: materials, checklists, training, and when a
    /// company may come again.
    List<Fact> asked() {
        var asked = new ArrayList<Fact>();
        var materials = programme.materials().stream().map(Material::label).toList();
        asked.addAll(listed("materials", materials));
        asked.addAll(labels("checklist", programme.checklist()));
        asked.addAll(byWhom("activation", programme.activation()));
        programme.training().ifPresent(training -> asked.addAll(training(training)));
        var after = programme.reapply();
        asked.add(
                fact(
                        "reapply",
                        text.of(
                                "programme.desk.reapply.days",
                                after.withdrawn(),
                                after.declined(),
                                after.cancelled(),
                                after.lapsed())));
        return asked;
    }

    private List<Fact> training(Training training) {
        var asked = new ArrayList<Fact>();
        asked.add(fact("courses", String.join(" · ", training.courses())));
        asked.add(fact("persons", String.valueOf(training.persons())));
        asked.addAll(byWhom("go-live", training.goLive()));
        return asked;
    }

    private List<Fact> byWhom(String name, List<ChecklistItem> items) {
        return Arrays.stream(ChecklistItem.By.values())
                .flatMap(
                        by ->
                                labels(
                                        name + "." + by,
                                        items.stream().filter(item -> item.by() == by).toList())
                                        .stream())
                .toList();
    }

    private List<Fact> labels(String name, List<ChecklistItem> items) {
        return listed(name, items.stream().map(ChecklistItem::label).toList());
    }

    /// Nothing when there is nothing of the kind.
    private List<Fact> listed(String name, List<Words> labels) {
        if (labels.isEmpty()) return List.of();
        var all = labels.stream().map(label -> label.in(text)).collect(Collectors.joining(" · "));
        return List.of(fact(name, all));
    }

    List<Fact> mails() {
        return programme.mails().stream()
                .map(
                        mail ->
                                new Fact(
                                        Written.of(mail.mail()),
                                        mail.title().in(text) + ": " + mail.text().in(text)))
                .toList();
    }

    private Fact fact(String name, String value) {
        return new Fact(text.of("programme.desk." + name), value);
    }
}
