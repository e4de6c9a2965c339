package org.guildhall.account.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The operations of a change (RFC 7644, 3.5.2), in the ways in which directories write them. Of
/// what is kept here alone: directories send telephones and offices along, and where one operation
/// fails none is done, so that somebody would stay let in for the sake of a telephone.
final class ScimOperations {
    private static final Map<String, String> KEPT =
            Map.of(
                    "username", "userName",
                    "displayname", "displayName",
                    "name", "name",
                    "active", "active",
                    "externalid", "externalId");
    private static final Set<String> KNOWN = Set.of("add", "replace", "remove");
    private static final Pattern CORE =
            Pattern.compile(Pattern.quote(ScimJson.USER + ":"), Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("[^.\\[:]*");

    private ScimOperations() {}

    static List<PatchOperation> of(ObjectNode asked) throws ScimException {
        if (!asked.path("Operations").isArray()) throw strange();
        var plain = new ArrayList<PatchOperation>();
        for (var each : asked.path("Operations")) {
            var op = each.path("op").asText("").toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(op)) throw strange();
            var path = each.path("path").asText("");
            var value = each.get("value");
            if (!path.isEmpty()) {
                add(op, path, value, plain);
            } else if (value instanceof ObjectNode many) {
                for (var one : many.properties()) add(op, one.getKey(), one.getValue(), plain);
            } else {
                throw strange();
            }
        }
        return plain;
    }

    /// Without the name of the standard's user, which may stand before each attribute.
    static String unprefixed(String text) {
        return CORE.matcher(text).replaceAll("");
    }

    private static void add(
            String op, String path, @Nullable JsonNode value, List<PatchOperation> plain)
            throws ScimException {
        var inside = unprefixed(path);
        var matcher = ATTRIBUTE.matcher(inside);
        var attribute = matcher.lookingAt() ? matcher.group() : "";
        var kept = KEPT.get(attribute.toLowerCase(Locale.ROOT));
        if (kept == null) return;
        var operation = JsonNodeFactory.instance.objectNode().put("op", op);
        operation.put("path", kept + inside.substring(attribute.length()));
        if (value != null) operation.set("value", value);
        try {
            plain.add(JsonUtils.nodeToValue(operation, PatchOperation.class));
        } catch (JsonProcessingException _) {
            throw strange();
        }
    }

    private static BadRequestException strange() {
        return BadRequestException.invalidSyntax("no operations of RFC 7644, 3.5.2");
    }
}
