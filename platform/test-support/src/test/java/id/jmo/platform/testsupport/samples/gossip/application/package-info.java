@NullMarked
package id.jmo.platform.testsupport.samples.gossip.application;

import org.jspecify.annotations.NullMarked;
