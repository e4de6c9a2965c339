/// How a message leaves the house: to which addresses it may go, and how it is handed over.
@NullMarked
package org.guildhall.webhook.post;

import org.jspecify.annotations.NullMarked;
