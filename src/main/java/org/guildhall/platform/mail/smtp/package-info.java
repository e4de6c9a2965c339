/// The way out by SMTP: connections, answers, and which transport the settings name.
@NullMarked
package org.guildhall.platform.mail.smtp;

import org.jspecify.annotations.NullMarked;
