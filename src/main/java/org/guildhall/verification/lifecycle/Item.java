package org.guildhall.verification.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/// A part of a verification that a verifier can ask for again by itself.
@NamedInterface("lifecycle")
public enum Item {
    LEGAL_NAME("legalName", false),
    NUMBER("number", false),
    ADDRESS("address", false),
    AUTHORISED_PERSON("authorisedPerson", false),
    REGISTRATION("registration", true),
    AUTHORISATION("authorisation", true),
    OTHER("other", true);

    private final String field;
    private final boolean document;

    Item(String field, boolean document) {
        this.field = field;
        this.document = document;
    }

    /// The name of its field in forms.
    public String field() {
        return field;
    }

    /// Whether it is given as files.
    public boolean isDocument() {
        return document;
    }

    /// The message that names it.
    public String key() {
        return "verification.field." + field;
    }

    /// The items that are given as files.
    public static List<Item> documents() {
        return Arrays.stream(values()).filter(Item::isDocument).toList();
    }

    /// All of them: what a draft lets the account write.
    public static Set<Item> all() {
        return EnumSet.allOf(Item.class);
    }
}
