/** How people greet and thank, in the languages that IBM's web chat ships; what begins with it and is short, is that. */
const OPENINGS: readonly string[] = [
  ...['hello', 'hi', 'hey', 'good morning', 'good afternoon', 'good evening', 'thanks', 'thank you', 'many thanks'],
  ...['hallo', 'guten morgen', 'guten tag', 'guten abend', 'danke', 'vielen dank', 'herzlichen dank'],
  ...['hola', 'buenos', 'buenas', 'gracias', 'muchas gracias', 'bonjour', 'bonsoir', 'salut', 'merci'],
  ...['ciao', 'buongiorno', 'buonasera', 'salve', 'grazie', 'olá', 'bom dia', 'boa tarde', 'boa noite', 'obrigad'],
  ...['goedemorgen', 'goedemiddag', 'goedenavond', 'dank je', 'dank u', 'bedankt', 'dobrý', 'ahoj', 'děkuj', 'díky'],
  ...['こんにちは', 'おはよう', 'こんばんは', 'ありがとう', '안녕', '감사', '고맙', '你好', '您好', '谢谢', '謝謝'],
  ...['مرحبا', 'السلام عليكم', 'صباح الخير', 'مساء الخير', 'شكرا']
];

/** Characters up to which such a sentence says nothing else. */
const SHORT = 32;

/** Whether a sentence only greets or thanks. */
export function isGreeting(sentence: string): boolean {
  const folded = sentence.toLowerCase();
  return (
    folded.length <= SHORT && !/[?？؟\p{N}]/u.test(folded) && OPENINGS.some((opening) => folded.startsWith(opening))
  );
}
