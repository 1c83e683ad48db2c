package id.jmo.account.application.onetimecode;

/** The keyed hash of a text: whoever reads the store cannot find a code by trying all of them. */
@FunctionalInterface
public interface CodeHashes {

    String of(String text);
}
