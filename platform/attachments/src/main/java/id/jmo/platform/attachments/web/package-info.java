/** What a service's controller takes to receive attachments, list them and show them. */
@NullMarked
package id.jmo.platform.attachments.web;

import org.jspecify.annotations.NullMarked;
