package org.guildhall.platform.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every kind of field, some with a problem, and the signing page.
final class FormSamples {
    private FormSamples() {}

    static String form(Parts parts) {
        var form =
                Form.of(
                        Map.of(
                                "contactName", "Mei Lin Tan",
                                "email", "mei.lin@",
                                "sales", "1,25x",
                                "salesCurrency", "SGD",
                                "route", "electronic",
                                "about", "We serve logistics companies around the straits."));
        form.mark("email", "platform.form.missing");
        form.mark("sales", "platform.money.amount");
        form.mark("declaration", "platform.form.missing");
        var field = new Field(parts, form);
        return parts.page(
                "portal",
                "Basic information",
                parts.part(
                        "head",
                        Map.of(
                                "title",
                                "Confirm and Complete Basic Information",
                                "lead",
                                "Signing Process: Alibaba Cloud Reseller Partner")),
                parts.part(
                        "problems",
                        Map.of(
                                "form",
                                form,
                                "names",
                                Map.of(
                                        "email",
                                        "Contact E-mail",
                                        "sales",
                                        "Expected yearly sales",
                                        "declaration",
                                        "Declaration"))),
                "<form class='form' method='post' action='/x' enctype='multipart/form-data' data-guard data-autosave='/saved'>",
                parts.part("csrf", Map.of()),
                "<div class='form-part'><h2>Contact</h2>",
                field.of("text", "contactName", "Contact name", Map.of("autocomplete", "name")),
                field.of(
                        "text",
                        "email",
                        "Contact E-mail",
                        Map.of("type", "email", "hint", "Decisions and contracts go there.")),
                field.of("code", "code", "Code from the mail", Map.of()),
                field.of("password", "password", "Your password", Map.of()),
                "</div><div class='form-part'><h2>Business</h2>",
                field.of(
                        "select",
                        "region",
                        "Business region",
                        Map.of(
                                "choices",
                                List.of(
                                        new Choice("sg", "Singapore"),
                                        new Choice("my", "Malaysia")),
                                "width",
                                "medium")),
                field.of(
                        "money",
                        "sales",
                        "Expected yearly sales",
                        Map.of("currencies", List.of("USD", "SGD", "EUR"))),
                field.of("date", "start", "Planned start", Map.of("optional", true)),
                field.of(
                        "textarea",
                        "about",
                        "Main customers",
                        Map.of("hint", "Two or three sentences are enough.", "longest", 65)),
                field.of(
                        "radios",
                        "route",
                        "How you would like to sign",
                        Map.of(
                                "choices",
                                List.of(
                                        new Choice(
                                                "electronic",
                                                "Electronically, here",
                                                "Takes a few minutes."),
                                        new Choice("paper", "On paper")))),
                field.of(
                        "checks",
                        "groups",
                        "Product groups",
                        Map.of(
                                "choices",
                                List.of(
                                        new Choice("compute", "Compute"),
                                        new Choice("storage", "Storage")),
                                "optional",
                                true)),
                field.of("file", "document", "Business licence", Map.of()),
                field.of(
                        "checkbox",
                        "declaration",
                        "What I say here is true, and I may speak for the company.",
                        Map.of()),
                parts.part("field/progress", Map.of()),
                "</div><div class='actions stretch'>",
                Parts.plain("button", Map.of("label", "Submit")),
                Parts.plain("button", Map.of("label", "Save and go on later", "kind", "")),
                parts.part("field/saved", Map.of("words", "Saved at 14:03")),
                "</div></form>");
    }

    static String sign(Parts parts) {
        return parts.page(
                "portal",
                "Sign",
                parts.part(
                        "head",
                        Map.of("title", "Sign the contract", "lead", "CON-2026-00017, 12 pages")),
                "<div class='stack loose'>",
                parts.part(
                        "viewer",
                        Map.of(
                                "title",
                                "Contract CON-2026-00017",
                                "href",
                                "/blank",
                                "download",
                                "/blank")),
                "<form class='form' method='post' action='/x'>",
                parts.part("field/signature", Map.of("name", "drawn", "label", "Your signature")),
                Parts.plain(
                        "consequence",
                        Map.of(
                                "words",
                                "Signs for Lumen Harbour Pte. Ltd. Alibaba Cloud signs next.")),
                "<div class='actions'>",
                Parts.plain("button", Map.of("label", "Sign", "icon", "signature")),
                "</div></form></div>");
    }

    private record Field(Parts parts, Form form) {
        String of(String kind, String name, String label, Map<String, ?> more) {
            var all = new HashMap<String, Object>(more);
            all.put("form", form);
            all.put("name", name);
            all.put("label", label);
            return parts.part("field/" + kind, all);
        }
    }
}
