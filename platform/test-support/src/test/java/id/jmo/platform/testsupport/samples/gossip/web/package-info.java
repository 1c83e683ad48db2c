@NullMarked
package id.jmo.platform.testsupport.samples.gossip.web;

import org.jspecify.annotations.NullMarked;
