/// Endpoints: where events are told, which ones, and the secrets that they are signed with.
@NullMarked
package org.guildhall.webhook.endpoint;

import org.jspecify.annotations.NullMarked;
