/** Beginnings of greetings and thanks in the languages of IBM's web chat, in lower case. */
const GREETING_PREFIXES: readonly string[] = [
  ...['hello', 'hi', 'hey', 'good morning', 'good afternoon', 'good evening', 'thanks', 'thank you', 'many thanks'],
  ...['hallo', 'guten morgen', 'guten tag', 'guten abend', 'danke', 'vielen dank', 'herzlichen dank'],
  ...['hola', 'buenos', 'buenas', 'gracias', 'muchas gracias', 'bonjour', 'bonsoir', 'salut', 'merci'],
  ...['ciao', 'buongiorno', 'buonasera', 'salve', 'grazie', 'olá', 'bom dia', 'boa tarde', 'boa noite', 'obrigad'],
  ...['goedemorgen', 'goedemiddag', 'goedenavond', 'dank je', 'dank u', 'bedankt', 'dobrý', 'ahoj', 'děkuj', 'díky'],
  ...['こんにちは', 'おはよう', 'こんばんは', 'ありがとう', '안녕', '감사', '고맙', '你好', '您好', '谢谢', '謝謝'],
  ...['مرحبا', 'السلام عليكم', 'صباح الخير', 'مساء الخير', 'شكرا']
];

/** Longest sentence, in characters, that counts as a mere greeting. */
const MAX_GREETING_LENGTH = 32;

/** Whether a sentence is only a greeting or thanks: short, and without a question or a number. */
export function isGreeting(sentence: string): boolean {
  const lowerCase = sentence.toLowerCase();
  return (
    lowerCase.length <= MAX_GREETING_LENGTH &&
    !/[?？؟\p{N}]/u.test(lowerCase) &&
    GREETING_PREFIXES.some((prefix) => lowerCase.startsWith(prefix))
  );
}
