import CivicDomain

/// The words that open a message.
public enum MessageText {
  /// Opens a sentence that says why nothing more will come.
  public static func error(_ language: Language) -> String {
    language.text(fr: "Erreur : ", en: "Error: ")
  }

  /// Opens a sentence that deserves attention although the work goes on.
  public static func warning(_ language: Language) -> String {
    language.text(fr: "Attention : ", en: "Warning: ")
  }
}
