package org.guildhall.account.scim;

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
import org.jspecify.annotations.Nullable;
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
    ///
    /// @param active where it doesn't say
    static ScimWish wish(byte[] body, boolean active) throws ScimException {
        return wish(new GenericScimResource(object(body)), active);
    }

    /// What a directory wants, after its operations were done to what there is.
    ScimWish patched(ScimUser before, byte[] body) throws ScimException {
        var resource = new GenericScimResource(user(before));
        var operations = ScimOperations.of(object(body));
        if (!operations.isEmpty()) new PatchRequest(operations).apply(resource);
        return wish(resource, before.active()).called(renamed(before, resource));
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

    private static ScimWish wish(GenericScimResource resource, boolean active)
            throws ScimException {
        var userName = text(resource, "userName");
        if (userName.isEmpty()) throw BadRequestException.invalidValue("userName is missing");
        return new ScimWish(
                text(resource, "externalId"),
                userName,
                name(resource),
                active(resource.getValue("active"), active));
    }

    /// Some write it as a word. What is neither true nor false lets nobody in.
    private static boolean active(@Nullable JsonNode value, boolean otherwise)
            throws ScimException {
        if (value == null || value.isNull() || value.isMissingNode()) return otherwise;
        return switch (value.asText("").toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw BadRequestException.invalidValue("active is neither true nor false");
        };
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
