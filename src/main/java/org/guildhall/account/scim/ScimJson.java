package org.guildhall.account.scim;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.platform.settings.Settings;
import org.springframework.stereotype.Component;

/// Users as they travel (RFC 7643, 4.1; RFC 7644, 3), and read again from what directories send,
/// which is seldom quite what the standard says.
@Component
class ScimJson {
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private final Settings settings;

    ScimJson(Settings settings) {
        this.settings = settings;
    }

    /// A user.
    ObjectNode user(ScimUser user) {
        var node = schema(USER).put("id", user.id().toString());
        if (!user.externalId().isEmpty()) node.put("externalId", user.externalId());
        node.put("userName", user.userName());
        node.put("displayName", user.name());
        node.putObject("name").put("formatted", user.name());
        node.put("active", user.active());
        node.putArray("emails")
                .addObject()
                .put("value", user.userName())
                .put("type", "work")
                .put("primary", true);
        node.putObject("meta")
                .put("resourceType", "User")
                .put("created", user.created().toString())
                .put("location", settings.link("/scim/v2/Users/" + user.id()));
        return node;
    }

    /// A part of a list.
    ///
    /// @param start of the part, from 1
    static ObjectNode list(int all, int start, List<ObjectNode> part) {
        var node =
                schema(LIST)
                        .put("totalResults", all)
                        .put("startIndex", start)
                        .put("itemsPerPage", part.size());
        part.forEach(node.putArray("Resources")::add);
        return node;
    }

    /// What is wrong (RFC 7644, 3.12).
    ///
    /// @param type of the standard's; empty for none
    static ObjectNode error(int status, String type, String detail) {
        var node = schema(ERROR).put("status", String.valueOf(status));
        if (!type.isEmpty()) node.put("scimType", type);
        return node.put("detail", detail);
    }

    /// What a directory wants, whole.
    static ScimWish wish(byte[] body) throws ScimException {
        return wish(new GenericScimResource(object(body)));
    }

    /// What a directory wants, after its operations were done to what there is.
    ScimWish patched(ScimUser before, byte[] body) throws ScimException {
        var resource = new GenericScimResource(user(before));
        var asked = object(body);
        asked.path("Operations").forEach(ScimJson::lowered);
        try {
            requireNonNull(JsonUtils.nodeToValue(asked, PatchRequest.class)).apply(resource);
        } catch (JsonProcessingException strange) {
            throw BadRequestException.invalidSyntax("no operations of RFC 7644, 3.5.2");
        }
        return wish(resource).called(renamed(before, resource));
    }

    /// The name that the operations gave; empty when they gave none. They may write it in another
    /// place than where it stood before.
    private static String renamed(ScimUser before, GenericScimResource resource)
            throws ScimException {
        var given = text(resource, "name.givenName").strip();
        var family = text(resource, "name.familyName").strip();
        var whole = given.isEmpty() || family.isEmpty() ? "" : given + " " + family;
        return Stream.of(text(resource, "displayName"), text(resource, "name.formatted"), whole)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals(before.name()))
                .findFirst()
                .orElse("");
    }

    private static ScimWish wish(GenericScimResource resource) throws ScimException {
        var userName = text(resource, "userName");
        if (userName.isEmpty()) throw BadRequestException.invalidValue("userName is missing");
        var active = text(resource, "active");
        return new ScimWish(
                text(resource, "externalId"),
                userName,
                name(resource),
                !active.toLowerCase(Locale.ROOT).equals("false"));
    }

    private static String name(GenericScimResource resource) throws ScimException {
        var parts = text(resource, "name.givenName") + " " + text(resource, "name.familyName");
        return Stream.of(text(resource, "displayName"), text(resource, "name.formatted"), parts)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Without what no database keeps.
    private static String text(GenericScimResource resource, String path) throws ScimException {
        var value = resource.getValue(path);
        return value == null || !value.isValueNode() || value.isNull()
                ? ""
                : value.asText("").replace("\0", "");
    }

    /// Some write `Replace`.
    private static void lowered(JsonNode operation) {
        if (operation instanceof ObjectNode object && object.path("op").isTextual()) {
            object.put("op", object.path("op").asText("").toLowerCase(Locale.ROOT));
        }
    }

    private static ObjectNode object(byte[] body) throws ScimException {
        try {
            if (JsonUtils.getObjectReader().readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException _) {
            // said below
        }
        throw BadRequestException.invalidSyntax("the body is no JSON object");
    }

    private static ObjectNode schema(String schema) {
        var node = JsonNodeFactory.instance.objectNode();
        node.putArray("schemas").add(schema);
        return node;
    }
}
