package org.bilaga.table.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of a document event by event: no document type, no entity but those of XML itself,
 * nothing fetched.
 */
public final class Xml {
  private final XMLStreamReader in;

  private Xml(XMLStreamReader in) {
    this.in = in;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    // Otherwise the parser prints what it thinks of a broken file.
    factory.setXMLReporter((message, kind, related, place) -> {});
    return factory;
  }

  /** Decoded here, as the parser prints what it thinks of bytes that are no characters. */
  public static Xml of(InputStream in) throws Unreadable {
    try {
      var bytes = new PushbackInputStream(in, 3);
      byte[] mark = bytes.readNBytes(3);
      boolean wide = mark.length > 1 && (mark[0] & mark[1]) == (byte) 0xFE;
      boolean marked = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB;
      if (!marked) {
        bytes.unread(mark);
      }
      var charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
      return of(new InputStreamReader(bytes, charset));
    } catch (IOException failed) {
      throw ZipArchive.why(failed);
    }
  }

  static Xml of(Reader in) throws Unreadable {
    try {
      return new Xml(factory().createXMLStreamReader(in));
    } catch (XMLStreamException broken) {
      throw why(broken);
    }
  }

  /** The stream ends only where the document does: damaged is damaged, and too much too much. */
  private static Unreadable why(XMLStreamException broken) {
    return broken.getNestedException() instanceof IOException failed
        ? ZipArchive.why(failed)
        : Unreadable.damaged();
  }

  /** Goes on to the next tag or text; false at the end. */
  public boolean next() throws Unreadable {
    try {
      while (in.hasNext()) {
        switch (in.next()) {
          case XMLStreamConstants.START_ELEMENT,
              XMLStreamConstants.END_ELEMENT,
              XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return true;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw Unreadable.damaged();
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException broken) {
      throw why(broken);
    }
  }

  public boolean starts() {
    return in.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  public boolean ends() {
    return in.getEventType() == XMLStreamConstants.END_ELEMENT;
  }

  /** The name of the tag without its prefix. */
  public String name() {
    return in.getLocalName();
  }

  public boolean starts(String name) {
    return starts() && in.getLocalName().equals(name);
  }

  public boolean ends(String name) {
    return ends() && in.getLocalName().equals(name);
  }

  /** The value of an attribute whatever its prefix; empty where there is none. */
  public String attribute(String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }

  public int number(String attribute, int otherwise) {
    String value = attribute(attribute);
    try {
      return value.isEmpty() ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException odd) {
      return otherwise;
    }
  }

  public boolean isTrue(String attribute) {
    String value = attribute(attribute);
    return value.equals("1") || value.equals("true") || value.equals("on");
  }

  /** The text of an event that is no tag. */
  public String text() {
    return in.getText();
  }

  public boolean isText() {
    return !starts() && !ends();
  }

  /** The text up to the end of the element that was just begun, that of its parts too. */
  public String content() throws Unreadable {
    var content = new StringBuilder();
    int depth = 1;
    while (depth > 0 && next()) {
      if (starts()) {
        depth++;
      } else if (ends()) {
        depth--;
      } else {
        content.append(text());
      }
    }
    return content.toString();
  }

  /** Goes on to the end of the element that was just begun, whose content is passed over. */
  public void pass() throws Unreadable {
    int depth = 1;
    while (depth > 0 && next()) {
      depth += starts() ? 1 : ends() ? -1 : 0;
    }
  }
}
