export default `
  -- The code that takes posts in counts them once per transaction: three updates for each single post cost more than the post.
  -- Every later change is still counted by its trigger.
  DROP TRIGGER comments_count_insert;
`
