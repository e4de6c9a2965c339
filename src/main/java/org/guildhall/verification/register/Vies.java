package org.guildhall.verification.register;

import java.net.URI;
import java.util.List;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/// VIES, the European Commission's look-up of VAT numbers. It asks the member state, and while that
/// one is away it answers *not valid* with another word beside it: only the word `INVALID` says
/// that there is no such number.
record Vies(URI address, Wire wire) implements Register {
    private static final int OK = 200;
    private static final int PREFIX = 2;

    /// What stands for a name that the member state keeps to itself.
    private static final String UNTOLD = "---";

    @Override
    public String code() {
        return "vies";
    }

    /// British numbers left it with the Union, those of Northern Ireland (XI) stayed.
    @Override
    public boolean keeps(Question question) {
        return question.scheme().equals("vat")
                && question.number().length() > PREFIX
                && !question.number().startsWith("GB");
    }

    @Override
    public Said ask(Question question) {
        var state = question.number().substring(0, PREFIX);
        var number = UriUtils.encodePathSegment(question.number().substring(PREFIX), "UTF-8");
        var path = "/rest-api/ms/" + state + "/vat/" + number;
        var reply = wire.get(URI.create(address + path));
        return reply.body(OK).map(Vies::said).orElseGet(reply::notChecked);
    }

    private static Said said(JsonNode body) {
        var word = body.path("userError").asString("");
        var valid = body.path("isValid");
        if (valid.isBoolean() && valid.asBoolean()) return new Said.Found(names(body), true);
        if (valid.isBoolean() && word.equals("INVALID")) return new Said.NotFound();
        return new Said.NotChecked(word.matches("[A-Z_]{1,40}") ? word : "no answer of VIES");
    }

    private static List<String> names(JsonNode body) {
        var name = body.path("name").asString("").strip();
        return name.isEmpty() || name.equals(UNTOLD) ? List.of() : List.of(name);
    }
}
