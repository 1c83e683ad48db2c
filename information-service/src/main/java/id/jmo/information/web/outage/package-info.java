/** Outages over HTTP: the banner for everybody, the decisions of operators, and the gateway's reports. */
@NullMarked
package id.jmo.information.web.outage;

import org.jspecify.annotations.NullMarked;
