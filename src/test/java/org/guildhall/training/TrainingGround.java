package org.guildhall.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Role;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Partner;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;

/// What tests of training stand on: companies that have it before them, and who looks after them.
record TrainingGround(Installation guildhall, Persona bd, Visit desk) {
    static final String COURSE = "/console/training/essentials";

    static TrainingGround in(Installation guildhall) {
        var bd = guildhall.crowd().staff("Bo Developer", Role.BD);
        return new TrainingGround(guildhall, bd, guildhall.crowd().signedIn(bd));
    }

    /// A company of that name, before its training.
    Partner partner(String name) {
        var owner = guildhall.crowd().verifiedOwner("Olga " + name, name + " Pty Ltd");
        return Partner.of(guildhall, owner, bd);
    }

    /// A quiz as it is handed in.
    List<Map.Entry<String, String>> answers(int attempt, Map<String, Set<String>> chosen) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        fields.add(Map.entry("attempt", Integer.toString(attempt)));
        chosen.forEach(
                (question, options) ->
                        options.forEach(
                                option -> fields.add(Map.entry("question-" + question, option))));
        return fields;
    }

    /// What the partner sends from the go-live's page.
    Visit.Answer said(Visit visit, String below, String... fields) {
        return sent(visit, "/console/go-live", below, fields);
    }

    /// What the business developer sends from the training's page on the desk.
    Visit.Answer post(String page, String below, String... fields) {
        return sent(desk, page, below, fields);
    }

    private static Visit.Answer sent(Visit visit, String page, String below, String... fields) {
        var shown = visit.get(page).page();
        var all = Fields.of(fields);
        for (var hidden : shown.select("form[action$=" + below + "] input[type=hidden]")) {
            all.putIfAbsent(hidden.attr("name"), hidden.val());
        }
        all.putIfAbsent("version", "1");
        all.remove("_csrf");
        return visit.post(page + below, all);
    }

    /// The newest letter to that person with these words, which has come or will soon.
    String letter(Persona reader, String words) {
        return Eventually.found(
                "a letter to " + reader.email() + " that says " + words,
                () ->
                        new Letters(guildhall.mail())
                                .to(reader.email()).reversed().stream()
                                        .map(
                                                letter ->
                                                        Letters.plain(letter)
                                                                .replaceAll("\\s+", " "))
                                        .filter(plain -> plain.contains(words))
                                        .findFirst());
    }
}
