package org.guildhall.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A form as a page shows it, with one of the buttons that send it.
///
/// @param action where the button sends it
/// @param files whether it can bring files
public record SeenForm(String page, String action, boolean files, List<Field> fields) {
    /// What a field takes.
    public enum Kind {
        HIDDEN,
        SECRET,
        TEXT,
        CHOICE,
        FILE
    }

    /// A field with what a browser would send for it, and what it lets one choose.
    public record Field(String name, Kind kind, List<String> values, List<String> choices) {}

    /// All forms of a page that change something, once for each place that a button of theirs leads
    /// to.
    public static List<SeenForm> on(String page, Document document) {
        var forms = new ArrayList<SeenForm>();
        for (var form : document.select("form[method=post]")) {
            var fields = fields(form);
            var files = form.attr("enctype").equals("multipart/form-data");
            actions(form).forEach(action -> forms.add(new SeenForm(page, action, files, fields)));
        }
        return forms;
    }

    /// What makes it the same form as another: where it leads, ids aside, and what it asks.
    public String kind() {
        return pattern(action) + " " + fields.stream().map(Field::name).toList();
    }

    /// A path with its ids left out.
    public static String pattern(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("/[0-9]{4}-[0-9]{2}-[0-9]{2}", "/{date}")
                .replaceAll("/[A-Z]{2}/[a-z]{2}-[a-z0-9-]+", "/{country}/{code}");
    }

    private static Set<String> actions(Element form) {
        var actions = new LinkedHashSet<String>();
        for (var button : form.select("button:not([type=button]), input[type=submit]")) {
            actions.add(
                    button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action"));
        }
        if (form.hasAttr("data-autosave")) actions.add(form.attr("data-autosave"));
        if (actions.isEmpty()) actions.add(form.attr("action"));
        actions.remove("");
        return actions;
    }

    private static List<Field> fields(Element form) {
        var fields = new LinkedHashMap<String, Field>();
        for (var input : form.select("input, textarea, select")) {
            var name = input.attr("name");
            if (name.isEmpty() || name.equals("_csrf")) continue;
            var field = new Field(name, kind(input), values(input), choices(input));
            fields.merge(name, field, SeenForm::both);
        }
        return List.copyOf(fields.values());
    }

    private static Field both(Field first, Field second) {
        var values = new ArrayList<>(first.values());
        values.addAll(second.values());
        var choices = new ArrayList<>(first.choices());
        choices.addAll(second.choices());
        return new Field(first.name(), first.kind(), List.copyOf(values), List.copyOf(choices));
    }

    private static Kind kind(Element input) {
        return switch (input.tagName() + " " + input.attr("type")) {
            case "input hidden" -> Kind.HIDDEN;
            case "input password" -> Kind.SECRET;
            case "input file" -> Kind.FILE;
            case "input radio", "input checkbox", "select " -> Kind.CHOICE;
            default -> Kind.TEXT;
        };
    }

    private static List<String> values(Element input) {
        return switch (input.attr("type")) {
            case "file" -> List.of();
            case "radio", "checkbox" ->
                    input.hasAttr("checked") ? List.of(input.attr("value")) : List.of();
            default ->
                    List.of(
                            switch (input.tagName()) {
                                case "select" -> input.select("option[selected]").attr("value");
                                case "textarea" -> input.wholeText();
                                default -> input.attr("value");
                            });
        };
    }

    private static List<String> choices(Element input) {
        return switch (input.tagName() + " " + input.attr("type")) {
            case "input radio", "input checkbox" -> List.of(input.attr("value"));
            case "select " ->
                    input.select("option").eachAttr("value").stream()
                            .filter(value -> !value.isEmpty())
                            .toList();
            default -> List.of();
        };
    }
}
